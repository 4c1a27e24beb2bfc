<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Accepting</name>
        <message numerus="yes">
            <source>%Ln images are accepted with the rest again.</source>
            <translation>
                <numerusform>%Ln image is accepted with the rest again.</numerusform>
                <numerusform>%Ln images are accepted with the rest again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images are left out when the rest is accepted.</source>
            <translation>
                <numerusform>%Ln image is left out when the rest is accepted.</numerusform>
                <numerusform>%Ln images are left out when the rest is accepted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept %Ln suggestions</source>
            <translation>
                <numerusform>Accept %Ln suggestion</numerusform>
                <numerusform>Accept %Ln suggestions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Check %Ln more</source>
            <translation>
                <numerusform>Check %Ln more</numerusform>
                <numerusform>Check %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Check %Ln of them first</source>
            <translation>
                <numerusform>Check %Ln of them first</numerusform>
                <numerusform>Check %Ln of them first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look at these one by one: %Ln images left.</source>
            <translation>
                <numerusform>Look at these one by one: %Ln image left.</numerusform>
                <numerusform>Look at these one by one: %Ln images left.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswerBar</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswerColoring</name>
        <message numerus="yes">
            <source>cell: %Ln images, {said}</source>
            <translation>
                <numerusform>cell: %Ln image, {said}</numerusform>
                <numerusform>cell: %Ln images, {said}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswerNotes</name>
        <message numerus="yes">
            <source>%Ln images – {answer}</source>
            <translation>
                <numerusform>%Ln image – {answer}</numerusform>
                <numerusform>%Ln images – {answer}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Previous %Ln images – {answer}</source>
            <translation>
                <numerusform>Previous %Ln image – {answer}</numerusform>
                <numerusform>Previous %Ln images – {answer}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClassColoring</name>
        <message numerus="yes">
            <source>%Ln other classes ({count}); zoom in, or open one in the class panel</source>
            <translation>
                <numerusform>%Ln other class ({count}); zoom in, or open it in the class panel</numerusform>
                <numerusform>%Ln other classes ({count}); zoom in, or open one in the class panel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images without a label that is told</source>
            <translation>
                <numerusform>cell: %Ln image without a label that is told</numerusform>
                <numerusform>cell: %Ln images without a label that is told</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images, {count} of them “{name}”</source>
            <translation>
                <numerusform>cell: %Ln image, {count} “{name}”</numerusform>
                <numerusform>cell: %Ln images, {count} of them “{name}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClassFinder</name>
        <message numerus="yes">
            <source>%Ln classes fit</source>
            <translation>
                <numerusform>%Ln class fits</numerusform>
                <numerusform>%Ln classes fit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClassListModel</name>
        <message numerus="yes">
            <source>{name}: %Ln images answered, {corrected} corrected</source>
            <translation>
                <numerusform>{name}: %Ln image answered, {corrected} corrected</numerusform>
                <numerusform>{name}: %Ln images answered, {corrected} corrected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %Ln images, {corrected} corrected</source>
            <translation>
                <numerusform>{name}: %Ln image, {corrected} corrected</numerusform>
                <numerusform>{name}: %Ln images, {corrected} corrected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClassWording</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%Ln confirmed by you, then trusted by the training</source>
            <translation>
                <numerusform>%Ln confirmed by you, then trusted by the training</numerusform>
                <numerusform>%Ln confirmed by you, then trusted by the training</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln confirmed by you, then unchecked ones</source>
            <translation>
                <numerusform>%Ln confirmed by you, then unchecked ones</numerusform>
                <numerusform>%Ln confirmed by you, then unchecked ones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln near-duplicates</source>
            <translation>
                <numerusform>%Ln near-duplicate</numerusform>
                <numerusform>%Ln near-duplicates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopyStrip</name>
        <message numerus="yes">
            <source>%Ln near-duplicates</source>
            <translation>
                <numerusform>%Ln near-duplicate</numerusform>
                <numerusform>%Ln near-duplicates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{copies}; %Ln under another name</source>
            <translation>
                <numerusform>{copies}; %Ln under another name</numerusform>
                <numerusform>{copies}; %Ln under another name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntropyColoring</name>
        <message numerus="yes">
            <source>cell: {nats} nats on average of %Ln images</source>
            <translation>
                <numerusform>cell: {nats} nats, %Ln image</numerusform>
                <numerusform>cell: {nats} nats on average of %Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message numerus="yes">
            <source>%Ln images added.</source>
            <translation>
                <numerusform>%Ln image added.</numerusform>
                <numerusform>%Ln images added.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExampleStrip</name>
        <message numerus="yes">
            <source>%Ln examples</source>
            <translation>
                <numerusform>%Ln example</numerusform>
                <numerusform>%Ln examples</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>✓ %Ln rows written to {path}</source>
            <translation>
                <numerusform>✓ %Ln row written to {path}</numerusform>
                <numerusform>✓ %Ln rows written to {path}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FoundImagesDialog</name>
        <message numerus="yes">
            <source>%Ln new images were found.</source>
            <translation>
                <numerusform>%Ln new image was found.</numerusform>
                <numerusform>%Ln new images were found.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FoundView</name>
        <message numerus="yes">
            <source>%Ln classes</source>
            <translation>
                <numerusform>%Ln class</numerusform>
                <numerusform>%Ln classes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HeatmapCanvas</name>
        <message numerus="yes">
            <source>%Ln images selected</source>
            <translation>
                <numerusform>%Ln image selected</numerusform>
                <numerusform>%Ln images selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images; each place in the colour of its entropy</source>
            <translation>
                <numerusform>%Ln image; each place in the colour of its entropy</numerusform>
                <numerusform>%Ln images; each place in the colour of its entropy</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryDesk</name>
        <message numerus="yes">
            <source>%Ln operations undone; redo brings them back one by one.</source>
            <translation>
                <numerusform>%Ln operation undone; redo brings it back.</numerusform>
                <numerusform>%Ln operations undone; redo brings them back one by one.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message numerus="yes">
            <source>Undo to here: %Ln operations…</source>
            <translation>
                <numerusform>Undo to here: %Ln operation…</numerusform>
                <numerusform>Undo to here: %Ln operations…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImageBrowser</name>
        <message numerus="yes">
            <source>%Ln images selected</source>
            <translation>
                <numerusform>%Ln image selected</numerusform>
                <numerusform>%Ln images selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Spot check: %Ln suspects drawn at random</source>
            <translation>
                <numerusform>Spot check: %Ln suspect drawn at random</numerusform>
                <numerusform>Spot check: %Ln suspects drawn at random</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImageFiles</name>
        <message numerus="yes">
            <source>%Ln paths copied.</source>
            <translation>
                <numerusform>%Ln path copied.</numerusform>
                <numerusform>%Ln paths copied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select %Ln images at most to open them.</source>
            <translation>
                <numerusform>Select %Ln image at most to open it.</numerusform>
                <numerusform>Select %Ln images at most to open them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Labelling</name>
        <message numerus="yes">
            <source>Only %Ln classes are named as likely here.</source>
            <translation>
                <numerusform>Only %Ln class is named as likely here.</numerusform>
                <numerusform>Only %Ln classes are named as likely here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images left: the model is not sure of them</source>
            <translation>
                <numerusform>{done}; %Ln image left: the model is not sure of it</numerusform>
                <numerusform>{done}; %Ln images left: the model is not sure of them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images left: they have no given label</source>
            <translation>
                <numerusform>{done}; %Ln image left: it has no given label</numerusform>
                <numerusform>{done}; %Ln images left: they have no given label</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln near-duplicates keep the answer they have</source>
            <translation>
                <numerusform>{done}; %Ln near-duplicate keeps the answer it has</numerusform>
                <numerusform>{done}; %Ln near-duplicates keep the answer they have</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookAlikes</name>
        <message numerus="yes">
            <source>%Ln are called “{name}”</source>
            <translation>
                <numerusform>%Ln is called “{name}”</numerusform>
                <numerusform>%Ln are called “{name}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln are called “{name}” like it</source>
            <translation>
                <numerusform>%Ln is called “{name}” like it</numerusform>
                <numerusform>%Ln are called “{name}” like it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bear no name</source>
            <translation>
                <numerusform>%Ln bears no name</numerusform>
                <numerusform>%Ln bear no name</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln by other names</source>
            <translation>
                <numerusform>%Ln by another name</numerusform>
                <numerusform>%Ln by other names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of its %Ln nearest images, {parts}.</source>
            <translation>
                <numerusform>Of its %Ln nearest image, {parts}.</numerusform>
                <numerusform>Of its %Ln nearest images, {parts}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message numerus="yes">
            <source>Note on %Ln images</source>
            <translation>
                <numerusform>Note on %Ln image</numerusform>
                <numerusform>Note on %Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PictureRow</name>
        <message numerus="yes">
            <source>%Ln pictures chosen for “{name}”</source>
            <translation>
                <numerusform>%Ln picture chosen for “{name}”</numerusform>
                <numerusform>%Ln pictures chosen for “{name}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>%Ln answers can't be saved.</source>
            <translation>
                <numerusform>%Ln answer can't be saved.</numerusform>
                <numerusform>%Ln answers can't be saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undo %Ln operations</source>
            <translation>
                <numerusform>Undo %Ln operation</numerusform>
                <numerusform>Undo %Ln operations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undo %Ln operations?</source>
            <translation>
                <numerusform>Undo %Ln operation?</numerusform>
                <numerusform>Undo %Ln operations?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln random checks</source>
            <translation>
                <numerusform>%Ln random check</numerusform>
                <numerusform>%Ln random checks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestions are at least {share} sure; the model expects {right} right.</source>
            <translation>
                <numerusform>%Ln suggestion is at least {share} sure; the model expects {right} right.</numerusform>
                <numerusform>%Ln suggestions are at least {share} sure; the model expects {right} right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suspects</source>
            <translation>
                <numerusform>%Ln suspect</numerusform>
                <numerusform>%Ln suspects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemarkWording</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rounds</name>
        <message numerus="yes">
            <source>%Ln images can't be read</source>
            <translation>
                <numerusform>%Ln image can't be read</numerusform>
                <numerusform>%Ln images can't be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln labels look wrong: look through them before the next round.</source>
            <translation>
                <numerusform>%Ln label looks wrong: look at it before the next round.</numerusform>
                <numerusform>%Ln labels look wrong: look through them before the next round.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A batch of %Ln images is there</source>
            <translation>
                <numerusform>A batch of %Ln image is there</numerusform>
                <numerusform>A batch of %Ln images is there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Go on with the questions: %Ln images</source>
            <translation>
                <numerusform>Go on with the questions: %Ln image</numerusform>
                <numerusform>Go on with the questions: %Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The next batch is ready: %Ln images</source>
            <translation>
                <numerusform>The next batch is ready: %Ln image</numerusform>
                <numerusform>The next batch is ready: %Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%Ln answers not saved</source>
            <translation>
                <numerusform>%Ln answer not saved</numerusform>
                <numerusform>%Ln answers not saved</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuspicionColoring</name>
        <message numerus="yes">
            <source>cell: %Ln images, nothing to suspect</source>
            <translation>
                <numerusform>cell: %Ln image, nothing to suspect</numerusform>
                <numerusform>cell: %Ln images, nothing to suspect</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: of %Ln labels, {share} are probably wrong</source>
            <translation>
                <numerusform>cell: %Ln label, wrong with {share}</numerusform>
                <numerusform>cell: of %Ln labels, {share} are probably wrong</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UndoingMany</name>
        <message numerus="yes">
            <source>Undoing %Ln operations…</source>
            <translation>
                <numerusform>Undoing %Ln operation…</numerusform>
                <numerusform>Undoing %Ln operations…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeightCurve</name>
        <message numerus="yes">
            <source>from {first} to {last} in %Ln epochs; 1 is an even share</source>
            <translation>
                <numerusform>from {first} to {last} in %Ln epoch; 1 is an even share</numerusform>
                <numerusform>from {first} to {last} in %Ln epochs; 1 is an even share</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images were so already</source>
            <translation>
                <numerusform>{done}; %Ln image was so already</numerusform>
                <numerusform>{done}; %Ln images were so already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WorkPanel</name>
        <message numerus="yes">
            <source>%Ln answers in {work} of work</source>
            <translation>
                <numerusform>%Ln answer in {work} of work</numerusform>
                <numerusform>%Ln answers in {work} of work</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them corrections</source>
            <translation>
                <numerusform>%Ln of them a correction</numerusform>
                <numerusform>%Ln of them corrections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>median {seconds} s an answer, of %Ln given to an image alone</source>
            <translation>
                <numerusform>median {seconds} s an answer, of %Ln given to an image alone</numerusform>
                <numerusform>median {seconds} s an answer, of %Ln given to an image alone</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pictures under different names</source>
            <translation>
                <numerusform>%Ln picture under different names</numerusform>
                <numerusform>%Ln pictures under different names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unsure images</source>
            <translation>
                <numerusform>%Ln unsure image</numerusform>
                <numerusform>%Ln unsure images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You called these otherwise than everything else says: %Ln images</source>
            <translation>
                <numerusform>You called this otherwise than everything else says: %Ln image</numerusform>
                <numerusform>You called these otherwise than everything else says: %Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}” among the reviewed: %Ln images</source>
            <translation>
                <numerusform>“{name}” among the reviewed: %Ln image</numerusform>
                <numerusform>“{name}” among the reviewed: %Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}”: %Ln images</source>
            <translation>
                <numerusform>“{name}”: %Ln image</numerusform>
                <numerusform>“{name}”: %Ln images</numerusform>
            </translation>
        </message>
    </context>
</TS>
