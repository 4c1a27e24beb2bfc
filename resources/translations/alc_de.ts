<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>About this program</source>
            <translation>Über dieses Programm</translation>
        </message>
        <message>
            <source>Finds wrong labels in folders of images with as few questions as possible. Everything runs on this computer.</source>
            <translation>Findet falsche Labels in Bilderordnern mit möglichst wenigen Fragen. Alles läuft auf diesem Rechner.</translation>
        </message>
        <message>
            <source>Label correction, version {version}</source>
            <translation>Label-Korrektur, Version {version}</translation>
        </message>
        <message>
            <source>MIT licence. The window is drawn by Qt {qt}, used under the LGPL, version 3; training is done by PyTorch. The licences of all packages lie beside them where Python keeps its packages.</source>
            <translation>MIT-Lizenz. Das Fenster zeichnet Qt {qt}, genutzt unter der LGPL, Version 3; trainiert wird mit PyTorch. Die Lizenzen aller Pakete liegen bei ihnen, wo Python seine Pakete aufbewahrt.</translation>
        </message>
        <message>
            <source>The method: Kwang In Kim, Active Label Correction Using Robust Parameter Update and Entropy Propagation, ECCV 2022.</source>
            <translation>Das Verfahren: Kwang In Kim, Active Label Correction Using Robust Parameter Update and Entropy Propagation, ECCV 2022.</translation>
        </message>
    </context>
    <context>
        <name>Accepting</name>
        <message numerus="yes">
            <source>%Ln images are accepted with the rest again.</source>
            <translation>
                <numerusform>%Ln Bild wird wieder mit übernommen.</numerusform>
                <numerusform>%Ln Bilder werden wieder mit übernommen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images are left out when the rest is accepted.</source>
            <translation>
                <numerusform>%Ln Bild bleibt beim Übernehmen außen vor.</numerusform>
                <numerusform>%Ln Bilder bleiben beim Übernehmen außen vor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept %Ln suggestions</source>
            <translation>
                <numerusform>%Ln Vorschlag übernehmen</numerusform>
                <numerusform>%Ln Vorschläge übernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>After the first round, labels that look wrong can be accepted in bulk.</source>
            <translation>Nach der ersten Runde können Vorschläge für Labels, die falsch aussehen, gesammelt übernommen werden.</translation>
        </message>
        <message>
            <source>Another round has come: renew the list before accepting anything.</source>
            <translation>Eine neue Runde ist da: erst die Liste erneuern, dann übernehmen.</translation>
        </message>
        <message numerus="yes">
            <source>Check %Ln more</source>
            <translation>
                <numerusform>%Ln weiteren prüfen</numerusform>
                <numerusform>%Ln weitere prüfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Check %Ln of them first</source>
            <translation>
                <numerusform>Erst %Ln davon prüfen</numerusform>
                <numerusform>Erst %Ln davon prüfen</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at a sample first, one by one.</source>
            <translation>Sehen Sie zuerst eine Stichprobe einzeln an.</translation>
        </message>
        <message numerus="yes">
            <source>Look at these one by one: %Ln images left.</source>
            <translation>
                <numerusform>Diese einzeln ansehen: noch %Ln Bild.</numerusform>
                <numerusform>Diese einzeln ansehen: noch %Ln Bilder.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing of what is listed can be accepted now.</source>
            <translation>Von dem, was aufgelistet ist, lässt sich gerade nichts übernehmen.</translation>
        </message>
        <message>
            <source>Only suspects can be left out when accepting.</source>
            <translation>Beim Übernehmen auslassen lassen sich nur Verdächtige.</translation>
        </message>
        <message>
            <source>Show the suspects first: what is accepted is what you see.</source>
            <translation>Zeigen Sie zuerst die Liste „Verdächtige“: Übernommen wird, was Sie sehen.</translation>
        </message>
        <message>
            <source>The spot check is done. Go back to the list to accept the rest.</source>
            <translation>Die Stichprobe ist fertig. Zurück zur Liste, um die übrigen zu übernehmen.</translation>
        </message>
        <message>
            <source>What is accepted had just changed; nothing was. Look, and press again.</source>
            <translation>Was übernommen wird, hatte sich gerade geändert; es wurde nichts übernommen. Ansehen und noch einmal drücken.</translation>
        </message>
        <message>
            <source>While you label blind, nothing is accepted in bulk.</source>
            <translation>Solange Sie blind labeln, wird nichts gesammelt übernommen.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Add a class…</source>
            <translation>Klasse &amp;hinzufügen…</translation>
        </message>
        <message>
            <source>&amp;Add images…</source>
            <translation>Bilder &amp;hinzufügen…</translation>
        </message>
        <message>
            <source>&amp;All actions…</source>
            <translation>&amp;Alle Aktionen…</translation>
        </message>
        <message>
            <source>&amp;Blind: hide given labels until answered</source>
            <translation>B&amp;lind: Labels bis zur Antwort verbergen</translation>
        </message>
        <message>
            <source>&amp;Cancel background work</source>
            <translation>Hintergrundarbeit a&amp;bbrechen</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>Projekt &amp;schließen</translation>
        </message>
        <message>
            <source>&amp;Confirm the given label</source>
            <translation>Gegebenes Label &amp;bestätigen</translation>
        </message>
        <message>
            <source>&amp;Copy diagnostics</source>
            <translation>&amp;Diagnose kopieren</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Edit the classes</source>
            <translation>Klassen &amp;bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>&amp;Find a class…</source>
            <translation>Klasse suc&amp;hen…</translation>
        </message>
        <message>
            <source>&amp;Find moved images…</source>
            <translation>&amp;Verschobene Bilder suchen…</translation>
        </message>
        <message>
            <source>&amp;Guide</source>
            <translation>An&amp;leitung</translation>
        </message>
        <message>
            <source>&amp;High</source>
            <translation>&amp;Hoch</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <source>&amp;Larger thumbnails</source>
            <translation>Vorschaubilder &amp;größer</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>&amp;Später</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Merge into…</source>
            <translation>&amp;Zusammenlegen mit…</translation>
        </message>
        <message>
            <source>&amp;Method of choosing…</source>
            <translation>&amp;Auswahlmethode…</translation>
        </message>
        <message>
            <source>&amp;New project…</source>
            <translation>&amp;Neues Projekt…</translation>
        </message>
        <message>
            <source>&amp;Normal</source>
            <translation>&amp;Normal</translation>
        </message>
        <message>
            <source>&amp;Open in another program</source>
            <translation>&amp;Mit anderem Programm öffnen</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>Projekt ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>&amp;Prepare images</source>
            <translation>Bilder &amp;vorbereiten</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Umbenennen…</translation>
        </message>
        <message>
            <source>&amp;Reset the layout</source>
            <translation>Anordnung &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;Smaller thumbnails</source>
            <translation>Vorschaubilder &amp;kleiner</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;System</translation>
        </message>
        <message>
            <source>&amp;Tour of the window</source>
            <translation>&amp;Rundgang durchs Fenster</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Unsure</source>
            <translation>&amp;Unsicher</translation>
        </message>
        <message>
            <source>&amp;What is this?</source>
            <translation>&amp;Was ist das?</translation>
        </message>
        <message>
            <source>A pixel for a pi&amp;xel</source>
            <translation>Ein Bildschirm&amp;punkt je Bildpunkt</translation>
        </message>
        <message>
            <source>A&amp;bout this program</source>
            <translation>Ü&amp;ber dieses Programm</translation>
        </message>
        <message>
            <source>Accept the suggestions</source>
            <translation>Vorschläge übernehmen</translation>
        </message>
        <message>
            <source>Answer &amp;near-duplicates too</source>
            <translation>Beinahe-&amp;Dubletten mitbeantworten</translation>
        </message>
        <message>
            <source>Buttons to &amp;answer</source>
            <translation>Schaltflächen zum &amp;Antworten</translation>
        </message>
        <message>
            <source>Co&amp;mpare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>Compare with the &amp;next example</source>
            <translation>Mit dem näch&amp;sten Beispiel vergleichen</translation>
        </message>
        <message>
            <source>Compare with the &amp;previous example</source>
            <translation>Mit dem vor&amp;igen Beispiel vergleichen</translation>
        </message>
        <message>
            <source>Copy &amp;path</source>
            <translation>Pfad &amp;kopieren</translation>
        </message>
        <message>
            <source>Copy i&amp;mage</source>
            <translation>&amp;Bild kopieren</translation>
        </message>
        <message>
            <source>De&amp;scribe…</source>
            <translation>Bes&amp;chreiben…</translation>
        </message>
        <message>
            <source>E&amp;xclude</source>
            <translation>&amp;Ausschließen</translation>
        </message>
        <message>
            <source>Fla&amp;g, or take the flag off</source>
            <translation>Mark&amp;ieren oder Markierung aufheben</translation>
        </message>
        <message>
            <source>Give the &amp;fifth likeliest class</source>
            <translation>Die &amp;fünftwahrscheinlichste Klasse vergeben</translation>
        </message>
        <message>
            <source>Give the &amp;likeliest class</source>
            <translation>Die &amp;wahrscheinlichste Klasse vergeben</translation>
        </message>
        <message>
            <source>Give the &amp;second likeliest class</source>
            <translation>Die &amp;zweitwahrscheinlichste Klasse vergeben</translation>
        </message>
        <message>
            <source>Give the &amp;third likeliest class</source>
            <translation>Die &amp;drittwahrscheinlichste Klasse vergeben</translation>
        </message>
        <message>
            <source>Give the f&amp;ourth likeliest class</source>
            <translation>Die &amp;viertwahrscheinlichste Klasse vergeben</translation>
        </message>
        <message>
            <source>L&amp;oupe</source>
            <translation>Lup&amp;e</translation>
        </message>
        <message>
            <source>Leave &amp;out when accepting</source>
            <translation>B&amp;eim Übernehmen auslassen</translation>
        </message>
        <message>
            <source>Loupe over the whole s&amp;creen</source>
            <translation>Lupe auf dem ganzen &amp;Bildschirm</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach unte&amp;n</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>N&amp;ext pane</source>
            <translation>Nächster Be&amp;reich</translation>
        </message>
        <message>
            <source>No&amp;te…</source>
            <translation>No&amp;tiz…</translation>
        </message>
        <message>
            <source>Pre&amp;vious pane</source>
            <translation>V&amp;origer Bereich</translation>
        </message>
        <message>
            <source>Preferen&amp;ces…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Renew the list of suspects</source>
            <translation>Liste der Verdächtigen erneuern</translation>
        </message>
        <message>
            <source>Reset &amp;brightness and window</source>
            <translation>He&amp;lligkeit und Fensterung zurücksetzen</translation>
        </message>
        <message>
            <source>S&amp;hortcuts…</source>
            <translation>&amp;Tastenkürzel…</translation>
        </message>
        <message>
            <source>Save &amp;picture of the neighbours…</source>
            <translation>Bild der Nachbarn spe&amp;ichern…</translation>
        </message>
        <message>
            <source>Say when it is read&amp;y</source>
            <translation>Mel&amp;den, wenn etwas bereit ist</translation>
        </message>
        <message>
            <source>Show &amp;unsure images</source>
            <translation>&amp;Unsichere Bilder anzeigen</translation>
        </message>
        <message>
            <source>Show all images</source>
            <translation>Alle Bilder anzeigen</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>&amp;Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Show labels of yours for a second look</source>
            <translation>Eigene Labels für einen zweiten Blick anzeigen</translation>
        </message>
        <message>
            <source>Show s&amp;imilar images</source>
            <translation>Ä&amp;hnliche Bilder anzeigen</translation>
        </message>
        <message>
            <source>Show the questions</source>
            <translation>Fragen zeigen</translation>
        </message>
        <message>
            <source>Show the random checks</source>
            <translation>Stichproben zeigen</translation>
        </message>
        <message>
            <source>Show the same picture with &amp;two names</source>
            <translation>Gleiches Bild unter zwei &amp;Namen anzeigen</translation>
        </message>
        <message>
            <source>Show the suspects</source>
            <translation>Verdächtige zeigen</translation>
        </message>
        <message>
            <source>Spot check the suspects</source>
            <translation>Stichprobe der Verdächtigen</translation>
        </message>
        <message>
            <source>Start next &amp;round</source>
            <translation>Nächste &amp;Runde</translation>
        </message>
        <message>
            <source>Start random chec&amp;ks</source>
            <translation>Sti&amp;chproben beginnen</translation>
        </message>
        <message>
            <source>Start the next round by itself</source>
            <translation>Nächste Runde automatisch starten</translation>
        </message>
        <message>
            <source>Take the &amp;model's suggestion</source>
            <translation>Vorschlag des &amp;Modells übernehmen</translation>
        </message>
        <message>
            <source>The &amp;whole image</source>
            <translation>Das ganze Bil&amp;d</translation>
        </message>
        <message>
            <source>Use as a &amp;picture of its class, or no longer</source>
            <translation>Als B&amp;ild seiner Klasse verwenden oder nicht mehr</translation>
        </message>
        <message>
            <source>Your &amp;name…</source>
            <translation>Ihr &amp;Name…</translation>
        </message>
    </context>
    <context>
        <name>AddImagesDialog</name>
        <message>
            <source>Add images</source>
            <translation>Bilder hinzufügen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Den Ordner wählen</translation>
        </message>
        <message>
            <source>Choose the table</source>
            <translation>Die Tabelle wählen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Every folder is a class</source>
            <translation>Jeder Ordner ist eine Klasse</translation>
        </message>
        <message>
            <source>Folder of the new images</source>
            <translation>Ordner der neuen Bilder</translation>
        </message>
        <message>
            <source>Labels are in a table:</source>
            <translation>Die Labels stehen in einer Tabelle:</translation>
        </message>
        <message>
            <source>Look for new images</source>
            <translation>Neue Bilder suchen</translation>
        </message>
        <message>
            <source>Table of their labels</source>
            <translation>Tabelle ihrer Labels</translation>
        </message>
        <message>
            <source>The project's own folder, or one below it. Images that the project has are left alone; your answers stay.</source>
            <translation>Der Ordner des Projekts oder einer darunter. Bilder, die das Projekt schon hat, bleiben unberührt; Ihre Antworten bleiben.</translation>
        </message>
        <message>
            <source>They have no labels yet</source>
            <translation>Sie haben noch keine Labels</translation>
        </message>
    </context>
    <context>
        <name>AnswerBar</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Likely class</source>
            <translation>Wahrscheinlich</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Richtig</translation>
        </message>
        <message>
            <source>Right: keep {name}</source>
            <translation>Richtig: {name} behalten</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>Vorschlag</translation>
        </message>
        <message>
            <source>Suggestion: {name}</source>
            <translation>Vorschlag: {name}</translation>
        </message>
        <message>
            <source>{name}: give this likely class</source>
            <translation>{name}: diese wahrscheinliche Klasse vergeben</translation>
        </message>
    </context>
    <context>
        <name>AnswerColoring</name>
        <message numerus="yes">
            <source>cell: %Ln images, {said}</source>
            <translation>
                <numerusform>Zelle: %Ln Bild, {said}</numerusform>
                <numerusform>Zelle: %Ln Bilder, {said}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswerNotes</name>
        <message numerus="yes">
            <source>%Ln images – {answer}</source>
            <translation>
                <numerusform>%Ln Bild – {answer}</numerusform>
                <numerusform>%Ln Bilder – {answer}</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted: {name}</source>
            <translation>Übernommen: {name}</translation>
        </message>
        <message>
            <source>Confirmed: {name}</source>
            <translation>Bestätigt: {name}</translation>
        </message>
        <message>
            <source>Corrected: {name}</source>
            <translation>Korrigiert: {name}</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Ausgeschlossen</translation>
        </message>
        <message>
            <source>Labelled: {name}</source>
            <translation>Gelabelt: {name}</translation>
        </message>
        <message numerus="yes">
            <source>Previous %Ln images – {answer}</source>
            <translation>
                <numerusform>Voriges %Ln Bild – {answer}</numerusform>
                <numerusform>Vorige %Ln Bilder – {answer}</numerusform>
            </translation>
        </message>
        <message>
            <source>Previous image – {answer}</source>
            <translation>Voriges Bild – {answer}</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Rückgängig gemacht</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Unsicher</translation>
        </message>
    </context>
    <context>
        <name>Application</name>
        <message>
            <source>Settings of the window were damaged and are set aside.</source>
            <translation>Einstellungen des Fensters waren beschädigt und wurden beiseitegelegt.</translation>
        </message>
        <message>
            <source>The usual ones stand in. Projects and answers are not touched.</source>
            <translation>Es gelten die üblichen. Projekte und Antworten sind nicht betroffen.</translation>
        </message>
    </context>
    <context>
        <name>Asked</name>
        <message>
            <source>Asked because its answer teaches most; from a wrong answer the model learns a mistake.</source>
            <translation>Gefragt, weil die Antwort am meisten lehrt; aus einer falschen lernt das Modell einen Fehler.</translation>
        </message>
        <message>
            <source>Asked because the model finds its label unlikely ({share}); from a wrong answer the model learns a mistake.</source>
            <translation>Gefragt, weil das Modell sein Label für unwahrscheinlich hält ({share}); aus einer falschen Antwort lernt das Modell einen Fehler.</translation>
        </message>
        <message>
            <source>Asked because the model thinks that the label “{label}” is wrong ({share}); a wrong answer may stay unnoticed.</source>
            <translation>Gefragt, weil das Modell das Label „{label}“ für falsch hält ({share}); eine falsche Antwort bleibt womöglich unbemerkt.</translation>
        </message>
        <message>
            <source>Asked by chance, as the method of this round asks; from a wrong answer the model learns a mistake.</source>
            <translation>Zufällig gefragt, wie es die Methode dieser Runde tut; aus einer falschen Antwort lernt das Modell einen Fehler.</translation>
        </message>
        <message>
            <source>Asked by chance, to measure how many labels are wrong; a wrong answer makes that estimate wrong.</source>
            <translation>Zufällig gefragt, um zu messen, wie viele Labels falsch sind; eine falsche Antwort verfälscht diese Schätzung.</translation>
        </message>
        <message>
            <source>Asked once more because everything else contradicts your label; a wrong answer may stay unnoticed.</source>
            <translation>Noch einmal gefragt, weil alles andere Ihrem Label widerspricht; eine falsche Antwort bleibt womöglich unbemerkt.</translation>
        </message>
    </context>
    <context>
        <name>BackboneChoice</name>
        <message>
            <source>Another network</source>
            <translation>Anderes Netz</translation>
        </message>
        <message>
            <source>Built in</source>
            <translation>Eingebaut</translation>
        </message>
        <message>
            <source>Choose the file of embeddings.</source>
            <translation>Wählen Sie die Datei mit den Einbettungen.</translation>
        </message>
        <message>
            <source>Embeddings (*.npy *.npz *.parquet)</source>
            <translation>Embeddings (*.npy *.npz *.parquet)</translation>
        </message>
        <message>
            <source>Embeddings from a file</source>
            <translation>Einbettungen aus einer Datei</translation>
        </message>
        <message>
            <source>File of embeddings</source>
            <translation>Datei mit Einbettungen</translation>
        </message>
        <message>
            <source>Learns features from your images. No download.</source>
            <translation>Lernt Merkmale aus Ihren Bildern. Kein Download.</translation>
        </message>
        <message>
            <source>Matched by their names (.npz, Parquet), or one row per image in the order of the table (.npy), which is trusted.</source>
            <translation>Nach Namen zugeordnet (.npz, Parquet), oder eine Zeile je Bild in der Reihenfolge der Tabelle (.npy), auf die vertraut wird.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netz</translation>
        </message>
        <message>
            <source>No download.</source>
            <translation>Kein Download.</translation>
        </message>
        <message>
            <source>ResNet-101, the paper's choice</source>
            <translation>ResNet-101, wie in der Veröffentlichung</translation>
        </message>
        <message>
            <source>There is no file {path}.</source>
            <translation>Die Datei {path} gibt es nicht.</translation>
        </message>
        <message>
            <source>Weights (*.pth *.pt *.safetensors)</source>
            <translation>Gewichte (*.pth *.pt *.safetensors)</translation>
        </message>
        <message>
            <source>Weights file</source>
            <translation>Gewichtsdatei</translation>
        </message>
        <message>
            <source>With published weights, or with your own.</source>
            <translation>Mit veröffentlichten oder mit eigenen Gewichten.</translation>
        </message>
        <message>
            <source>published weights</source>
            <translation>veröffentlichte Gewichte</translation>
        </message>
        <message>
            <source>{mb} MB download, needs the network once.</source>
            <translation>{mb} MB Download; braucht einmal das Internet.</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the message with its details</source>
            <translation>Meldung mit Details kopieren</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
    </context>
    <context>
        <name>Blind</name>
        <message>
            <source>image {number}</source>
            <translation>Bild {number}</translation>
        </message>
    </context>
    <context>
        <name>BrightnessContrast</name>
        <message>
            <source>Brightness</source>
            <translation>Helligkeit</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
    </context>
    <context>
        <name>CallStrip</name>
        <message>
            <source>How the next batch is chosen</source>
            <translation>Wie der nächste Stapel gewählt wird</translation>
        </message>
        <message>
            <source>Method: {name}</source>
            <translation>Methode: {name}</translation>
        </message>
        <message>
            <source>Method…</source>
            <translation>Methode…</translation>
        </message>
        <message>
            <source>What to do now</source>
            <translation>Was jetzt zu tun ist</translation>
        </message>
    </context>
    <context>
        <name>Callout</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Step {place} of {count}</source>
            <translation>Schritt {place} von {count}</translation>
        </message>
    </context>
    <context>
        <name>CellTable</name>
        <message>
            <source>Labels against predictions</source>
            <translation>Labels und Vorhersagen</translation>
        </message>
        <message>
            <source>Rows: the label. Columns: what the model says.</source>
            <translation>Zeilen: Label. Spalten: Vorhersage des Modells.</translation>
        </message>
    </context>
    <context>
        <name>ClassColoring</name>
        <message numerus="yes">
            <source>%Ln other classes ({count}); zoom in, or open one in the class panel</source>
            <translation>
                <numerusform>%Ln andere Klasse ({count}); hineinzoomen oder in der Klassenliste öffnen</numerusform>
                <numerusform>%Ln andere Klassen ({count}); hineinzoomen oder eine in der Klassenliste öffnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images without a label that is told</source>
            <translation>
                <numerusform>Zelle: %Ln Bild ohne Label, das verraten wird</numerusform>
                <numerusform>Zelle: %Ln Bilder ohne Label, das verraten wird</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images, {count} of them “{name}”</source>
            <translation>
                <numerusform>Zelle: %Ln Bild, {count} „{name}“</numerusform>
                <numerusform>Zelle: %Ln Bilder, davon {count} „{name}“</numerusform>
            </translation>
        </message>
        <message>
            <source>no label</source>
            <translation>kein Label</translation>
        </message>
        <message>
            <source>not told before the answer</source>
            <translation>vor der Antwort nicht verraten</translation>
        </message>
    </context>
    <context>
        <name>ClassDescription</name>
        <message>
            <source>No description of “{name}” yet</source>
            <translation>Noch keine Beschreibung von „{name}“</translation>
        </message>
        <message>
            <source>What “{name}” is</source>
            <translation>Was „{name}“ ist</translation>
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Give “{name}” to the selected images</source>
            <translation>Den ausgewählten Bildern „{name}“ geben</translation>
        </message>
        <message>
            <source>Show the images of “{name}”</source>
            <translation>Bilder von „{name}“ zeigen</translation>
        </message>
    </context>
    <context>
        <name>ClassFinder</name>
        <message numerus="yes">
            <source>%Ln classes fit</source>
            <translation>
                <numerusform>%Ln Klasse passt</numerusform>
                <numerusform>%Ln Klassen passen</numerusform>
            </translation>
        </message>
        <message>
            <source>Classes that fit</source>
            <translation>Passende Klassen</translation>
        </message>
        <message>
            <source>Enter gives “{name}”. Esc leaves.</source>
            <translation>Enter gibt „{name}“. Esc schließt.</translation>
        </message>
        <message>
            <source>Find a class</source>
            <translation>Klasse suchen</translation>
        </message>
        <message>
            <source>No class is called that. Esc leaves.</source>
            <translation>Keine Klasse heißt so. Esc schließt.</translation>
        </message>
        <message>
            <source>Parts of the name, such as “quer ni”</source>
            <translation>Teile des Namens, etwa „quer ni“</translation>
        </message>
        <message>
            <source>Type a part of the name, or choose with the arrows. Esc leaves.</source>
            <translation>Einen Teil des Namens tippen oder mit den Pfeilen wählen. Esc schließt.</translation>
        </message>
    </context>
    <context>
        <name>ClassGroups</name>
        <message>
            <source>All others</source>
            <translation>Alle anderen</translation>
        </message>
        <message>
            <source>Among the questions</source>
            <translation>In den Fragen</translation>
        </message>
        <message>
            <source>Given last</source>
            <translation>Zuletzt vergeben</translation>
        </message>
        <message>
            <source>Likeliest here</source>
            <translation>Hier am wahrscheinlichsten</translation>
        </message>
    </context>
    <context>
        <name>ClassListModel</name>
        <message numerus="yes">
            <source>{name}: %Ln images answered, {corrected} corrected</source>
            <translation>
                <numerusform>{name}: %Ln Bild beantwortet, {corrected} korrigiert</numerusform>
                <numerusform>{name}: %Ln Bilder beantwortet, {corrected} korrigiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %Ln images, {corrected} corrected</source>
            <translation>
                <numerusform>{name}: %Ln Bild, {corrected} korrigiert</numerusform>
                <numerusform>{name}: %Ln Bilder, {corrected} korrigiert</numerusform>
            </translation>
        </message>
        <message>
            <source>{text}, key {key}</source>
            <translation>{text}, Taste {key}</translation>
        </message>
    </context>
    <context>
        <name>ClassListView</name>
        <message>
            <source>A click shows its images.</source>
            <translation>Ein Klick zeigt ihre Bilder.</translation>
        </message>
        <message>
            <source>A click shows its images; “Give” labels the selected ones.</source>
            <translation>Ein Klick zeigt ihre Bilder; „Geben“ gibt die Klasse den ausgewählten.</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>No class fits.</source>
            <translation>Keine Klasse passt.</translation>
        </message>
    </context>
    <context>
        <name>ClassMergeDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose the class that stays.</source>
            <translation>Wählen Sie die Klasse, die bleibt.</translation>
        </message>
        <message>
            <source>Find a class</source>
            <translation>Klasse suchen</translation>
        </message>
        <message>
            <source>Images labelled “{gone}” will count as “{kept}”. The labels as they came stay on record, and one undo takes it back.</source>
            <translation>Bilder mit dem Label „{gone}“ zählen dann als „{kept}“. Die mitgebrachten Labels bleiben verzeichnet, und ein Rückgängig nimmt es zurück.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message>
            <source>Merge “{name}” into</source>
            <translation>„{name}“ zusammenlegen mit</translation>
        </message>
        <message>
            <source>Type to find a class</source>
            <translation>Tippen, um eine Klasse zu finden</translation>
        </message>
        <message>
            <source>{images} labelled “{gone}” will count as “{kept}”. The labels as they came stay on record, and one undo takes it back.</source>
            <translation>{images} mit dem Label „{gone}“ zählen künftig zu „{kept}“. Die ursprünglichen Labels bleiben aufgezeichnet; einmal Rückgängig nimmt es zurück.</translation>
        </message>
    </context>
    <context>
        <name>ClassNameDialog</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;New name</source>
            <translation>&amp;Neuer Name</translation>
        </message>
        <message>
            <source>Add a class</source>
            <translation>Klasse hinzufügen</translation>
        </message>
        <message>
            <source>Add the class</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Merge into the class of that name</source>
            <translation>Mit der Klasse dieses Namens zusammenlegen</translation>
        </message>
        <message>
            <source>Merge into “{name}”</source>
            <translation>Mit „{name}“ zusammenlegen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Rename “{name}”</source>
            <translation>„{name}“ umbenennen</translation>
        </message>
    </context>
    <context>
        <name>ClassPanel</name>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Find a class</source>
            <translation>Klasse suchen</translation>
        </message>
        <message>
            <source>Type to find a class</source>
            <translation>Tippen, um eine Klasse zu finden</translation>
        </message>
    </context>
    <context>
        <name>ClassView</name>
        <message>
            <source>1 image labelled {label} that the model takes for {label} too</source>
            <translation>1 Bild mit dem Label {label}, das auch das Modell für {label} hält</translation>
        </message>
        <message>
            <source>1 image labelled {label} that the model takes for {predicted}</source>
            <translation>1 Bild mit dem Label {label}, das das Modell für {predicted} hält</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>Model says</source>
            <translation>Modell sagt</translation>
        </message>
        <message>
            <source>Nats</source>
            <translation>Nats</translation>
        </message>
        <message>
            <source>labelled {name}</source>
            <translation>Label {name}</translation>
        </message>
        <message>
            <source>no image labelled {label} that the model takes for {label} too</source>
            <translation>kein Bild mit dem Label {label}, das auch das Modell für {label} hält</translation>
        </message>
        <message>
            <source>no image labelled {label} that the model takes for {predicted}</source>
            <translation>kein Bild mit dem Label {label}, das das Modell für {predicted} hält</translation>
        </message>
        <message>
            <source>the model takes it for {name}</source>
            <translation>das Modell hält es für {name}</translation>
        </message>
        <message>
            <source>{count} images labelled {label} that the model takes for {label} too</source>
            <translation>{count} Bilder mit dem Label {label}, die auch das Modell für {label} hält</translation>
        </message>
        <message>
            <source>{count} images labelled {label} that the model takes for {predicted}</source>
            <translation>{count} Bilder mit dem Label {label}, die das Modell für {predicted} hält</translation>
        </message>
        <message>
            <source>{images}; mean entropy {nats} nats</source>
            <translation>{images}; mittlere Entropie {nats} Nats</translation>
        </message>
    </context>
    <context>
        <name>ClassViewPanel</name>
        <message>
            <source>After the first round you see here which classes the labels and the model mix up.</source>
            <translation>Nach der ersten Runde sehen Sie hier, welche Klassen Labels und Modell verwechseln.</translation>
        </message>
        <message>
            <source>Class order</source>
            <translation>Klassenfolge</translation>
        </message>
        <message>
            <source>Class view</source>
            <translation>Verwechslungen</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Most mixed up first</source>
            <translation>Verwechselte zuerst</translation>
        </message>
        <message>
            <source>Order of the classes</source>
            <translation>Reihenfolge der Klassen</translation>
        </message>
        <message>
            <source>Rows: the label. Columns: what the model takes it for.</source>
            <translation>Zeilen: Label. Spalten: Vorhersage des Modells.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>The model takes {some} of {all} images for another class than their label. Click a cell, or press Enter on it, to see its images.</source>
            <translation>Bei {some} von {all} Bildern sagt das Modell etwas anderes als das Label. Ein Klick auf eine Zelle, oder Enter, zeigt ihre Bilder.</translation>
        </message>
        <message>
            <source>While you label blind, the class view stays closed: it would tell you the labels of its images.</source>
            <translation>Solange Sie blind labeln, bleiben die Verwechslungen zu: Sie würden die Labels ihrer Bilder verraten.</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>Nats</translation>
        </message>
    </context>
    <context>
        <name>ClassWording</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>Redone: {edit}</source>
            <translation>Wiederhergestellt: {edit}</translation>
        </message>
        <message>
            <source>Undone: {edit}</source>
            <translation>Rückgängig gemacht: {edit}</translation>
        </message>
        <message>
            <source>another order of the classes</source>
            <translation>andere Reihenfolge der Klassen</translation>
        </message>
        <message>
            <source>class “{name}” added</source>
            <translation>Klasse „{name}“ hinzugefügt</translation>
        </message>
        <message>
            <source>class “{name}” merged into “{other}”</source>
            <translation>Klasse „{name}“ mit „{other}“ zusammengelegt</translation>
        </message>
        <message>
            <source>class “{name}” merged into “{other}” ({images})</source>
            <translation>Klasse „{name}“ mit „{other}“ zusammengelegt ({images})</translation>
        </message>
        <message>
            <source>class “{name}” renamed “{other}”</source>
            <translation>Klasse „{name}“ in „{other}“ umbenannt</translation>
        </message>
    </context>
    <context>
        <name>ColorBar</name>
        <message>
            <source>Colour scale in {unit}</source>
            <translation>Farbskala in {unit}</translation>
        </message>
        <message>
            <source>from {low} to {high} {unit}</source>
            <translation>von {low} bis {high} {unit}</translation>
        </message>
    </context>
    <context>
        <name>ColorBy</name>
        <message>
            <source>By answers</source>
            <translation>Nach Antworten</translation>
        </message>
        <message>
            <source>By class</source>
            <translation>Nach Klasse</translation>
        </message>
        <message>
            <source>By entropy</source>
            <translation>Nach Entropie</translation>
        </message>
        <message>
            <source>By suspicion</source>
            <translation>Nach Verdacht</translation>
        </message>
        <message>
            <source>The label that each image has now</source>
            <translation>Das Label, das jedes Bild jetzt hat</translation>
        </message>
        <message>
            <source>What was answered, and where nobody has looked yet</source>
            <translation>Was geantwortet wurde, und wo noch niemand hingesehen hat</translation>
        </message>
        <message>
            <source>Where labels are probably wrong that nobody has looked at yet</source>
            <translation>Wo Labels wahrscheinlich falsch sind, die noch niemand angesehen hat</translation>
        </message>
        <message>
            <source>Where the model is unsure: entropy in nats</source>
            <translation>Wo das Modell unsicher ist: Entropie in Nats</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Actions</source>
            <translation>Aktionen</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>Alle Aktionen</translation>
        </message>
        <message>
            <source>No action is called that.</source>
            <translation>Keine Aktion heißt so.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Was möchten Sie tun?</translation>
        </message>
    </context>
    <context>
        <name>CompareSide</name>
        <message>
            <source>Image to compare with, large</source>
            <translation>Bild zum Vergleich, groß</translation>
        </message>
        <message>
            <source>Name of the image to compare with</source>
            <translation>Name des Bildes zum Vergleich</translation>
        </message>
        <message>
            <source>What its name rests on</source>
            <translation>Worauf sein Name beruht</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%Ln confirmed by you, then trusted by the training</source>
            <translation>
                <numerusform>%Ln von Ihnen bestätigt, dann laut Training verlässliche</numerusform>
                <numerusform>%Ln von Ihnen bestätigt, dann laut Training verlässliche</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln confirmed by you, then unchecked ones</source>
            <translation>
                <numerusform>%Ln von Ihnen bestätigt, dann ungeprüfte</numerusform>
                <numerusform>%Ln von Ihnen bestätigt, dann ungeprüfte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln near-duplicates</source>
            <translation>
                <numerusform>%Ln Beinahe-Dublette</numerusform>
                <numerusform>%Ln Beinahe-Dubletten</numerusform>
            </translation>
        </message>
        <message>
            <source>Blind: what this image is to be compared with is shown once you have answered.</source>
            <translation>Blind: Womit dieses Bild zu vergleichen ist, wird gezeigt, sobald Sie geantwortet haben.</translation>
        </message>
        <message>
            <source>The other image that you selected</source>
            <translation>Das andere Bild, das Sie ausgewählt haben</translation>
        </message>
        <message>
            <source>among the nearest images, called otherwise</source>
            <translation>unter den nächsten Bildern, anders benannt</translation>
        </message>
        <message>
            <source>as they came, unchecked</source>
            <translation>wie gegeben, ungeprüft</translation>
        </message>
        <message>
            <source>confirmed by you</source>
            <translation>von Ihnen bestätigt</translation>
        </message>
        <message>
            <source>given label · {source}</source>
            <translation>gegebenes Label · {source}</translation>
        </message>
        <message>
            <source>label hidden until answered</source>
            <translation>Label bis zur Antwort verborgen</translation>
        </message>
        <message>
            <source>near-duplicates, called otherwise</source>
            <translation>Beinahe-Dubletten, anders benannt</translation>
        </message>
        <message>
            <source>no example yet</source>
            <translation>noch kein Beispiel</translation>
        </message>
        <message>
            <source>trusted by the training</source>
            <translation>laut Training verlässlich</translation>
        </message>
    </context>
    <context>
        <name>CopyStrip</name>
        <message numerus="yes">
            <source>%Ln near-duplicates</source>
            <translation>
                <numerusform>%Ln Beinahe-Dublette</numerusform>
                <numerusform>%Ln Beinahe-Dubletten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{copies}; %Ln under another name</source>
            <translation>
                <numerusform>{copies}; %Ln unter anderem Namen</numerusform>
                <numerusform>{copies}; %Ln unter anderem Namen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopyTiles</name>
        <message>
            <source>Near-duplicates</source>
            <translation>Beinahe-Dubletten</translation>
        </message>
    </context>
    <context>
        <name>CurrentImage</name>
        <message>
            <source>These are the neighbours; save their picture from here.</source>
            <translation>Dies sind die Nachbarn; speichern Sie ihr Bild von hier aus.</translation>
        </message>
    </context>
    <context>
        <name>DetailsPanel</name>
        <message>
            <source>As the model said in the latest round, before its batch was picked</source>
            <translation>Wie das Modell in der letzten Runde sagte, bevor deren Stapel gewählt wurde</translation>
        </message>
        <message>
            <source>Contribution weight of “{label}” over the epochs</source>
            <translation>Beitragsgewicht von „{label}“ über die Epochen</translation>
        </message>
        <message>
            <source>Contribution weight over the epochs</source>
            <translation>Beitragsgewicht über die Epochen</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>Expert label</source>
            <translation>Experten-Label</translation>
        </message>
        <message>
            <source>Given label</source>
            <translation>Gegebenes Label</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>How it was chosen</source>
            <translation>Wie es ausgewählt wurde</translation>
        </message>
        <message>
            <source>Label and suggestion stay hidden until you have answered.</source>
            <translation>Label und Vorschlag bleiben verborgen, bis Sie geantwortet haben.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>{entropy} nats</source>
            <translation>{entropy} Nats</translation>
        </message>
        <message>
            <source>{name} (came as “{before}”)</source>
            <translation>{name} (ursprünglich „{before}“)</translation>
        </message>
    </context>
    <context>
        <name>Drops</name>
        <message>
            <source>A project begins with a folder of images, or with a table.</source>
            <translation>Ein Projekt beginnt mit einem Ordner voller Bilder oder mit einer Tabelle.</translation>
        </message>
        <message>
            <source>A table can't be taken into an open project.</source>
            <translation>Eine Tabelle lässt sich nicht in ein offenes Projekt übernehmen.</translation>
        </message>
        <message>
            <source>Begin a new project from it, or add images that it labels.</source>
            <translation>Beginnen Sie damit ein neues Projekt, oder fügen Sie Bilder hinzu, deren Labels darin stehen.</translation>
        </message>
        <message>
            <source>Drop one folder, one table or one project.</source>
            <translation>Legen Sie einen Ordner, eine Tabelle oder ein Projekt ab.</translation>
        </message>
        <message>
            <source>Drop the folder that the images are in.</source>
            <translation>Legen Sie den Ordner ab, in dem die Bilder liegen.</translation>
        </message>
        <message>
            <source>No images can be added: the project is read-only.</source>
            <translation>Es lassen sich keine Bilder hinzufügen: Das Projekt ist schreibgeschützt.</translation>
        </message>
        <message>
            <source>Open it where it can be written to.</source>
            <translation>Öffnen Sie es dort, wo es geschrieben werden kann.</translation>
        </message>
        <message>
            <source>These can't be opened together.</source>
            <translation>Das lässt sich nicht zusammen öffnen.</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>'{answer}' in row {row}</source>
            <translation>„{answer}“ in Zeile {row}</translation>
        </message>
        <message>
            <source>'{file_name}' has answers that differ: {answers}. None is taken.</source>
            <translation>„{file_name}“ hat verschiedene Antworten: {answers}. Keine wird übernommen.</translation>
        </message>
        <message>
            <source>'{file_name}' has two labels: '{label}' in {place} and '{other_label}' here. The first one goes in.</source>
            <translation>„{file_name}“ hat zwei Labels: „{label}“ in {place} und „{other_label}“ hier. Das erste wird aufgenommen.</translation>
        </message>
        <message>
            <source>'{file_name}' is answered in row {row} already, in the same way; this row is left out.</source>
            <translation>„{file_name}“ ist schon in Zeile {row} beantwortet, und zwar gleich; diese Zeile wird weggelassen.</translation>
        </message>
        <message>
            <source>'{file_name}' is listed in {place} already; this row is left out.</source>
            <translation>„{file_name}“ steht schon in {place}; diese Zeile wird weggelassen.</translation>
        </message>
        <message>
            <source>'{name}' is a folder or a device, not an image.</source>
            <translation>„{name}“ ist ein Ordner oder ein Gerät, kein Bild.</translation>
        </message>
        <message>
            <source>'{name}' is held open by another program; this is '{new_name}' beside it.</source>
            <translation>„{name}“ ist in einem anderen Programm geöffnet; dies ist „{new_name}“ daneben.</translation>
        </message>
        <message>
            <source>'{name}' is there already; only capitals or the form of letters differ.</source>
            <translation>„{name}“ gibt es schon; nur Großschreibung oder Form der Buchstaben sind anders.</translation>
        </message>
        <message>
            <source>A batch of {size} images can't be asked about.</source>
            <translation>Nach einem Stapel von {size} Bildern kann nicht gefragt werden.</translation>
        </message>
        <message>
            <source>A cell is longer than {longest:,} characters, or a quotation mark is not closed.</source>
            <translation>Eine Zelle ist länger als {longest:,} Zeichen, oder ein Anführungszeichen ist nicht geschlossen.</translation>
        </message>
        <message>
            <source>A class can't be merged into itself.</source>
            <translation>Eine Klasse kann nicht mit sich selbst zusammengelegt werden.</translation>
        </message>
        <message>
            <source>A class has at most {most} pictures.</source>
            <translation>Eine Klasse hat höchstens {most} Bilder, die sie zeigen.</translation>
        </message>
        <message>
            <source>A class needs a name.</source>
            <translation>Eine Klasse braucht einen Namen.</translation>
        </message>
        <message>
            <source>A classifier needs images of at least two classes to learn from.</source>
            <translation>Zum Lernen braucht das Modell Bilder aus mindestens zwei Klassen.</translation>
        </message>
        <message>
            <source>A file of computed features was deleted, cut short or can't be read.</source>
            <translation>Eine Datei mit berechneten Merkmalen wurde gelöscht, abgeschnitten oder lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>A folder is in the place of the export.</source>
            <translation>An der Stelle der Exportdatei ist ein Ordner.</translation>
        </message>
        <message>
            <source>A name holds bytes that are no characters.</source>
            <translation>Ein Name enthält Bytes, die keine Zeichen sind.</translation>
        </message>
        <message>
            <source>A new class has a name like one of the project's.</source>
            <translation>Eine neue Klasse heißt ähnlich wie eine des Projekts.</translation>
        </message>
        <message>
            <source>A picture is saved as PNG or SVG.</source>
            <translation>Ein Bild wird als PNG oder SVG gespeichert.</translation>
        </message>
        <message>
            <source>A quotation mark is not closed, or text follows where it closes.</source>
            <translation>Ein Anführungszeichen ist nicht geschlossen, oder hinter dem schließenden folgt Text.</translation>
        </message>
        <message>
            <source>A value is not plain text.</source>
            <translation>Ein Wert ist kein einfacher Text.</translation>
        </message>
        <message>
            <source>AVIF can't be read here: this Pillow was built without it.</source>
            <translation>AVIF ist hier nicht lesbar: Dieses Pillow wurde ohne AVIF gebaut.</translation>
        </message>
        <message>
            <source>Add a line for it, or write each line as number and name: 1 cat.</source>
            <translation>Ergänzen Sie eine Zeile dafür, oder schreiben Sie jede Zeile als Nummer und Name: 1 Katze.</translation>
        </message>
        <message>
            <source>Add them with `alc add --embeddings FILE.npy`: a file with a row for every image, the new ones last.</source>
            <translation>Fügen Sie sie mit `alc add --embeddings DATEI.npy` hinzu: eine Datei mit einer Zeile für jedes Bild, die neuen zuletzt.</translation>
        </message>
        <message>
            <source>Among other classes there is {values}, a value of yes or no.</source>
            <translation>Unter anderen Klassen gibt es {values}, einen Ja-nein-Wert.</translation>
        </message>
        <message>
            <source>An embedding holds NaN or infinity.</source>
            <translation>Eine Einbettung enthält NaN oder Unendlich.</translation>
        </message>
        <message>
            <source>An embedding holds numbers so large that distances can't be computed.</source>
            <translation>Eine Einbettung enthält so große Zahlen, dass sich keine Abstände berechnen lassen.</translation>
        </message>
        <message>
            <source>An image has one label here; choose one for each of these images.</source>
            <translation>Ein Bild hat hier ein Label; wählen Sie für jedes dieser Bilder eines.</translation>
        </message>
        <message>
            <source>Another program changed the project file while it was open.</source>
            <translation>Ein anderes Programm hat die Projektdatei verändert, während sie geöffnet war.</translation>
        </message>
        <message>
            <source>Another program has switched this project to a write-ahead log (WAL).</source>
            <translation>Ein anderes Programm hat dieses Projekt auf ein Write-Ahead-Log (WAL) umgestellt.</translation>
        </message>
        <message>
            <source>Another program is holding the project file.</source>
            <translation>Ein anderes Programm hält die Projektdatei fest.</translation>
        </message>
        <message>
            <source>Answer it first.</source>
            <translation>Beantworten Sie es zuerst.</translation>
        </message>
        <message>
            <source>Ask for the right to read it, or connect the disk it is on.</source>
            <translation>Lassen Sie sich das Leserecht geben, oder schließen Sie den Datenträger an, auf dem er liegt.</translation>
        </message>
        <message>
            <source>Ask for the right to read it, or copy it to a folder of your own.</source>
            <translation>Lassen Sie sich das Leserecht geben, oder kopieren Sie es in einen eigenen Ordner.</translation>
        </message>
        <message>
            <source>Ask for the right to read it.</source>
            <translation>Lassen Sie sich das Leserecht geben.</translation>
        </message>
        <message>
            <source>Blind: notes and flags are hidden until the image is answered.</source>
            <translation>Blind: Notizen und Markierungen sind verborgen, bis das Bild beantwortet ist.</translation>
        </message>
        <message>
            <source>Cells emptied, since the image is excluded or unsure: {count:,}.</source>
            <translation>Geleerte Zellen, weil das Bild ausgeschlossen oder unsicher ist: {count:,}.</translation>
        </message>
        <message>
            <source>Cells that a spreadsheet would compute have an apostrophe in front, which this program takes off again: {count:,}.</source>
            <translation>Zellen, die eine Tabellenkalkulation ausrechnen würde, haben ein Hochkomma davor, das dieses Programm wieder entfernt: {count:,}.</translation>
        </message>
        <message>
            <source>Cells with another label than in your table: {count:,}.</source>
            <translation>Zellen mit einem anderen Label als in Ihrer Tabelle: {count:,}.</translation>
        </message>
        <message>
            <source>Check that it is there, is a file and may be read.</source>
            <translation>Prüfen Sie, ob sie da ist, eine Datei ist und gelesen werden darf.</translation>
        </message>
        <message>
            <source>Check that the folder is still there and holds images.</source>
            <translation>Prüfen Sie, ob der Ordner noch da ist und Bilder enthält.</translation>
        </message>
        <message>
            <source>Check that the folder is there and the disk is in order.</source>
            <translation>Prüfen Sie, ob der Ordner da ist und der Datenträger in Ordnung.</translation>
        </message>
        <message>
            <source>Check that the folder is there and writable. {retry}</source>
            <translation>Prüfen Sie, ob der Ordner da und beschreibbar ist. {retry}</translation>
        </message>
        <message>
            <source>Check the disk and the folder, and prepare again; what is done so far is kept.</source>
            <translation>Prüfen Sie Datenträger und Ordner, und bereiten Sie noch einmal vor; was bisher fertig ist, bleibt erhalten.</translation>
        </message>
        <message>
            <source>Check the disk, or choose another place.</source>
            <translation>Prüfen Sie den Datenträger, oder wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>Check the disk, the network folder or the cable. {retry}</source>
            <translation>Prüfen Sie den Datenträger, den Netzwerkordner oder das Kabel. {retry}</translation>
        </message>
        <message>
            <source>Check the file's name and the disk it is on.</source>
            <translation>Prüfen Sie den Namen der Datei und den Datenträger, auf dem sie liegt.</translation>
        </message>
        <message>
            <source>Check the name, or create the project with `alc new`.</source>
            <translation>Prüfen Sie den Namen, oder legen Sie das Projekt mit `alc new` an.</translation>
        </message>
        <message>
            <source>Choose a batch size of at least 1.</source>
            <translation>Wählen Sie eine Stapelgröße von mindestens 1.</translation>
        </message>
        <message>
            <source>Choose a class instead.</source>
            <translation>Wählen Sie stattdessen eine Klasse.</translation>
        </message>
        <message>
            <source>Choose a class yourself.</source>
            <translation>Wählen Sie selbst eine Klasse.</translation>
        </message>
        <message>
            <source>Choose a class, or wait for the first round.</source>
            <translation>Wählen Sie eine Klasse, oder warten Sie die erste Runde ab.</translation>
        </message>
        <message>
            <source>Choose a class; the model learns from your answers in the next round.</source>
            <translation>Wählen Sie eine Klasse; in der nächsten Runde lernt das Modell aus Ihren Antworten.</translation>
        </message>
        <message>
            <source>Choose a file that `alc new` or the application made. The file was not touched.</source>
            <translation>Wählen Sie eine Datei, die `alc new` oder die Anwendung angelegt hat. Die Datei wurde nicht angerührt.</translation>
        </message>
        <message>
            <source>Choose a folder in which both images lie, or write the paths from the images folder on.</source>
            <translation>Wählen Sie einen Ordner, in dem beide Bilder liegen, oder schreiben Sie die Pfade ab dem Bilderordner.</translation>
        </message>
        <message>
            <source>Choose a folder that you may write to.</source>
            <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>Choose a folder with images.</source>
            <translation>Wählen Sie einen Ordner mit Bildern.</translation>
        </message>
        <message>
            <source>Choose a folder with {readable} images, in one folder per class.</source>
            <translation>Wählen Sie einen Ordner mit Bildern in {readable}, in einem Ordner je Klasse.</translation>
        </message>
        <message>
            <source>Choose a folder you may write to, on a disk with 30 MB of room.</source>
            <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen, auf einem Datenträger mit 30 MB Platz.</translation>
        </message>
        <message>
            <source>Choose a new or an empty folder.</source>
            <translation>Wählen Sie einen neuen oder einen leeren Ordner.</translation>
        </message>
        <message>
            <source>Choose a shorter name, or a folder nearer to the top of the disk.</source>
            <translation>Wählen Sie einen kürzeren Namen oder einen Ordner weiter oben auf dem Datenträger.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Wählen Sie einen kürzeren Namen.</translation>
        </message>
        <message>
            <source>Choose a state dict saved by torch (.pth, .pt) or a .safetensors file.</source>
            <translation>Wählen Sie ein von torch gespeichertes „state dict“ (.pth, .pt) oder eine .safetensors-Datei.</translation>
        </message>
        <message>
            <source>Choose a table of text: CSV, TSV or JSON.</source>
            <translation>Wählen Sie eine Tabelle aus Text: CSV, TSV oder JSON.</translation>
        </message>
        <message>
            <source>Choose a table whose first row names the columns.</source>
            <translation>Wählen Sie eine Tabelle, deren erste Zeile die Spalten benennt.</translation>
        </message>
        <message>
            <source>Choose a table with one row an image.</source>
            <translation>Wählen Sie eine Tabelle mit einer Zeile je Bild.</translation>
        </message>
        <message>
            <source>Choose an image file.</source>
            <translation>Wählen Sie eine Bilddatei.</translation>
        </message>
        <message>
            <source>Choose an image size between {smallest} and {largest_side}, or leave it out.</source>
            <translation>Wählen Sie eine Bildgröße zwischen {smallest} und {largest_side}, oder lassen Sie die Angabe weg.</translation>
        </message>
        <message>
            <source>Choose another class.</source>
            <translation>Wählen Sie eine andere Klasse.</translation>
        </message>
        <message>
            <source>Choose another column, or fill in labels: the classes are taken from them.</source>
            <translation>Wählen Sie eine andere Spalte, oder tragen Sie Labels ein: Aus ihnen ergeben sich die Klassen.</translation>
        </message>
        <message>
            <source>Choose another folder, or delete this one if you don't need it any more.</source>
            <translation>Wählen Sie einen anderen Ordner, oder löschen Sie diesen, wenn Sie ihn nicht mehr brauchen.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
        </message>
        <message>
            <source>Choose another level of folders as the class.</source>
            <translation>Wählen Sie eine andere Ordnerebene als Klasse.</translation>
        </message>
        <message>
            <source>Choose another name for the export.</source>
            <translation>Wählen Sie einen anderen Namen für die Exportdatei.</translation>
        </message>
        <message>
            <source>Choose another name for the picture.</source>
            <translation>Wählen Sie einen anderen Namen für das Bild.</translation>
        </message>
        <message>
            <source>Choose another name, or open the project that is there.</source>
            <translation>Wählen Sie einen anderen Namen, oder öffnen Sie das Projekt, das dort ist.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Choose another name: many disks can't hold both side by side.</source>
            <translation>Wählen Sie einen anderen Namen: Viele Datenträger können nicht beide nebeneinander aufnehmen.</translation>
        </message>
        <message>
            <source>Choose another order.</source>
            <translation>Wählen Sie eine andere Reihenfolge.</translation>
        </message>
        <message>
            <source>Choose auto, cpu, cuda or mps, whichever this computer has.</source>
            <translation>Wählen Sie auto, cpu, cuda oder mps, je nachdem, was dieser Computer hat.</translation>
        </message>
        <message>
            <source>Choose it again.</source>
            <translation>Wählen Sie sie erneut.</translation>
        </message>
        <message>
            <source>Choose one of those that `alc backbones` lists.</source>
            <translation>Wählen Sie eines von denen, die `alc backbones` auflistet.</translation>
        </message>
        <message>
            <source>Choose one of: utf-8, utf-16, {pages}.</source>
            <translation>Wählen Sie eine von: utf-8, utf-16, {pages}.</translation>
        </message>
        <message>
            <source>Choose one of: {names}.</source>
            <translation>Wählen Sie eines von: {names}.</translation>
        </message>
        <message>
            <source>Choose one of: {words}.</source>
            <translation>Wählen Sie eines von: {words}.</translation>
        </message>
        <message>
            <source>Choose other channels for this project, or leave the image out.</source>
            <translation>Wählen Sie für dieses Projekt andere Kanäle, oder lassen Sie das Bild weg.</translation>
        </message>
        <message>
            <source>Choose the .npy file.</source>
            <translation>Wählen Sie die .npy-Datei.</translation>
        </message>
        <message>
            <source>Choose the column that holds the label, or rename it.</source>
            <translation>Wählen Sie die Spalte mit dem Label, oder benennen Sie sie um.</translation>
        </message>
        <message>
            <source>Choose the column that holds the path of the image, or rename it.</source>
            <translation>Wählen Sie die Spalte mit dem Pfad des Bildes, oder benennen Sie sie um.</translation>
        </message>
        <message>
            <source>Choose the encoding in which the names are right {option}, or save the table again in UTF-8.</source>
            <translation>Wählen Sie die Kodierung, in der die Namen stimmen {option}, oder speichern Sie die Tabelle noch einmal in UTF-8.</translation>
        </message>
        <message>
            <source>Choose the folder that holds the images.</source>
            <translation>Wählen Sie den Ordner, der die Bilder enthält.</translation>
        </message>
        <message>
            <source>Choose the folder that holds them; the project was not changed.</source>
            <translation>Wählen Sie den Ordner, der sie enthält; das Projekt wurde nicht verändert.</translation>
        </message>
        <message>
            <source>Choose the level that is the class {option}.</source>
            <translation>Wählen Sie die Ebene, die die Klasse ist {option}.</translation>
        </message>
        <message>
            <source>Choose the network that these weights were trained in, or other weights.</source>
            <translation>Wählen Sie das Netz, in dem diese Gewichte trainiert wurden, oder andere Gewichte.</translation>
        </message>
        <message>
            <source>Choose those that show it best.</source>
            <translation>Wählen Sie die, die sie am besten zeigen.</translation>
        </message>
        <message>
            <source>Close it there, or open it read-only here.</source>
            <translation>Schließen Sie es dort, oder öffnen Sie es hier schreibgeschützt.</translation>
        </message>
        <message>
            <source>Close it; a quotation mark inside a cell is written twice.</source>
            <translation>Schließen Sie es; ein Anführungszeichen in einer Zelle wird doppelt geschrieben.</translation>
        </message>
        <message>
            <source>Close other programs and try again. No answer is lost; labelling goes on.</source>
            <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal. Keine Antwort ist verloren; das Labeln geht weiter.</translation>
        </message>
        <message>
            <source>Close other programs to free memory, or install the program again.</source>
            <translation>Schließen Sie andere Programme, um Arbeitsspeicher freizugeben, oder installieren Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller network or image size.</source>
            <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Netz oder eine kleinere Bildgröße.</translation>
        </message>
        <message>
            <source>Close other programs, or save the image in a smaller size.</source>
            <translation>Schließen Sie andere Programme, oder speichern Sie das Bild in kleinerer Größe.</translation>
        </message>
        <message>
            <source>Close that program (a backup or sync tool, perhaps). {retry}</source>
            <translation>Schließen Sie dieses Programm (vielleicht ein Sicherungs- oder Abgleichprogramm). {retry}</translation>
        </message>
        <message>
            <source>Close the other window that has it open, then open it again.</source>
            <translation>Schließen Sie das andere Fenster, in dem es geöffnet ist, und öffnen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>Close the programs that have it open, or choose another folder.</source>
            <translation>Schließen Sie die Programme, in denen sie geöffnet ist, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Close the quotation mark or shorten the cell.</source>
            <translation>Schließen Sie das Anführungszeichen, oder kürzen Sie die Zelle.</translation>
        </message>
        <message>
            <source>Compute a round again.</source>
            <translation>Berechnen Sie noch einmal eine Runde.</translation>
        </message>
        <message>
            <source>Compute the embeddings again, or leave this image out of the table.</source>
            <translation>Berechnen Sie die Einbettungen neu, oder lassen Sie dieses Bild aus der Tabelle weg.</translation>
        </message>
        <message>
            <source>Compute the embeddings again, or leave this image out.</source>
            <translation>Berechnen Sie die Einbettungen neu, oder lassen Sie dieses Bild weg.</translation>
        </message>
        <message>
            <source>Compute the embeddings of exactly these images, in the order of the table.</source>
            <translation>Berechnen Sie die Einbettungen genau dieser Bilder, in der Reihenfolge der Tabelle.</translation>
        </message>
        <message>
            <source>Compute the embeddings of these images too, or leave them out of the project.</source>
            <translation>Berechnen Sie auch die Embeddings dieser Bilder, oder lassen Sie sie aus dem Projekt weg.</translation>
        </message>
        <message>
            <source>Connect once and try again, or copy the file to {target}, or choose the built-in features, which need no download.</source>
            <translation>Stellen Sie einmal eine Verbindung her, und versuchen Sie es noch einmal, oder kopieren Sie die Datei nach {target}, oder wählen Sie die eingebauten Merkmale, die keinen Download brauchen.</translation>
        </message>
        <message>
            <source>Copies of one image with different labels can't be told apart by their names; they are left as they were. Found: {now}.</source>
            <translation>Kopien eines Bildes mit verschiedenen Labels lassen sich an ihren Namen nicht unterscheiden; sie bleiben, wie sie waren. Gefunden: {now}.</translation>
        </message>
        <message>
            <source>Copy its path and open it from there.</source>
            <translation>Kopieren Sie ihren Pfad und öffnen Sie sie von dort.</translation>
        </message>
        <message>
            <source>Copy or fetch it again.</source>
            <translation>Kopieren oder laden Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Copy or fetch the file again.</source>
            <translation>Kopieren oder laden Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>Copy the file again from where it came from, or leave it out.</source>
            <translation>Kopieren Sie die Datei noch einmal von dort, wo sie herkam, oder lassen Sie sie weg.</translation>
        </message>
        <message>
            <source>Copy what is intact into a new file with `alc check PROJECT --salvage NEW.alc`, or take a backup from the folder beside it. The file was not changed.</source>
            <translation>Retten Sie, was heil ist, mit `alc check PROJEKT --salvage NEU.alc` in eine neue Datei, oder nehmen Sie eine Sicherung aus dem Ordner daneben. Die Datei wurde nicht verändert.</translation>
        </message>
        <message>
            <source>Correct the number, counting from 0.</source>
            <translation>Berichtigen Sie die Nummer; gezählt wird ab 0.</translation>
        </message>
        <message>
            <source>Correct the wrong label while reviewing, or delete the copy.</source>
            <translation>Korrigieren Sie das falsche Label beim Prüfen, oder löschen Sie die Kopie.</translation>
        </message>
        <message>
            <source>Cut it into tiles, or leave it out.</source>
            <translation>Zerschneiden Sie es in Kacheln, oder lassen Sie es weg.</translation>
        </message>
        <message>
            <source>Delete one of the two rows.</source>
            <translation>Löschen Sie eine der beiden Zeilen.</translation>
        </message>
        <message>
            <source>Delete the cache folder beside the project and prepare again, or hand in features without them. Labelling goes on.</source>
            <translation>Löschen Sie den Zwischenspeicher-Ordner neben dem Projekt, und bereiten Sie noch einmal vor, oder geben Sie Merkmale ohne solche Werte an. Das Labeln geht weiter.</translation>
        </message>
        <message>
            <source>Delete the folder if it is no class.</source>
            <translation>Löschen Sie den Ordner, wenn er keine Klasse ist.</translation>
        </message>
        <message>
            <source>Delete the row that is wrong.</source>
            <translation>Löschen Sie die falsche Zeile.</translation>
        </message>
        <message>
            <source>Delete the rows that are wrong.</source>
            <translation>Löschen Sie die falschen Zeilen.</translation>
        </message>
        <message>
            <source>Divide all embeddings by a common number, or compute them again.</source>
            <translation>Teilen Sie alle Einbettungen durch eine gemeinsame Zahl, oder berechnen Sie sie neu.</translation>
        </message>
        <message>
            <source>Divide all embeddings by a common number, or leave this image out.</source>
            <translation>Teilen Sie alle Einbettungen durch eine gemeinsame Zahl, oder lassen Sie dieses Bild weg.</translation>
        </message>
        <message>
            <source>Don't trust this project file; make a new project from the images.</source>
            <translation>Trauen Sie dieser Projektdatei nicht; legen Sie aus den Bildern ein neues Projekt an.</translation>
        </message>
        <message>
            <source>Each of the {count} labelled images has a class of its own.</source>
            <translation>Jedes der {count} Bilder mit Label hat eine Klasse für sich.</translation>
        </message>
        <message>
            <source>Every class has a column in your table, and there is none for '{value}'.</source>
            <translation>Jede Klasse hat in Ihrer Tabelle eine Spalte, und für '{value}' gibt es keine.</translation>
        </message>
        <message>
            <source>Every image has been reviewed; there is nothing left to ask about.</source>
            <translation>Jedes Bild ist geprüft; es gibt nichts mehr zu fragen.</translation>
        </message>
        <message>
            <source>Export the cleaned labels, or ask for an ordinary round.</source>
            <translation>Exportieren Sie die bereinigten Labels, oder beginnen Sie eine gewöhnliche Runde.</translation>
        </message>
        <message>
            <source>Export the cleaned labels, or ask for random checks alone: they draw what was accepted in bulk, too.</source>
            <translation>Exportieren Sie die bereinigten Labels, oder lassen Sie nur Stichproben ziehen: Darunter ist auch, was gesammelt übernommen wurde.</translation>
        </message>
        <message>
            <source>Export the cleaned labels.</source>
            <translation>Exportieren Sie die bereinigten Labels.</translation>
        </message>
        <message>
            <source>Export the table as CSV from the program it belongs to.</source>
            <translation>Exportieren Sie die Tabelle als CSV aus dem Programm, zu dem sie gehört.</translation>
        </message>
        <message>
            <source>Export the table of all images instead, or rename the class.</source>
            <translation>Exportieren Sie stattdessen die Tabelle aller Bilder, oder benennen Sie die Klasse um.</translation>
        </message>
        <message>
            <source>Export the table of all images instead.</source>
            <translation>Exportieren Sie stattdessen die Tabelle aller Bilder.</translation>
        </message>
        <message>
            <source>Features from a file were chosen, but no file.</source>
            <translation>Merkmale aus einer Datei sind gewählt, aber keine Datei.</translation>
        </message>
        <message>
            <source>Fetch or copy it again. {other_file}</source>
            <translation>Laden oder kopieren Sie sie noch einmal. {other_file}</translation>
        </message>
        <message>
            <source>Fetch the table itself, not the page that shows it.</source>
            <translation>Laden Sie die Tabelle selbst, nicht die Seite, die sie zeigt.</translation>
        </message>
        <message>
            <source>Fetch the table with `git lfs pull`.</source>
            <translation>Laden Sie die Tabelle mit `git lfs pull`.</translation>
        </message>
        <message>
            <source>Fetch them yourself and give the file as weights.</source>
            <translation>Laden Sie sie selbst herunter, und geben Sie die Datei als Gewichte an.</translation>
        </message>
        <message>
            <source>File names differ only in case or in the form of their letters: {names}. All go in.</source>
            <translation>Dateinamen unterscheiden sich nur in Großschreibung oder Form der Buchstaben: {names}. Alle werden aufgenommen.</translation>
        </message>
        <message>
            <source>Files that hold what an image of the project held that is gone; they are not taken for new images: {count:,}.</source>
            <translation>Dateien mit dem Inhalt eines Bildes des Projekts, das nicht mehr da ist; sie gelten nicht als neue Bilder: {count:,}.</translation>
        </message>
        <message>
            <source>Files with the ending '{suffix}' are left out.</source>
            <translation>Dateien mit der Endung „{suffix}“ werden weggelassen.</translation>
        </message>
        <message>
            <source>Files without an ending are left out.</source>
            <translation>Dateien ohne Endung werden weggelassen.</translation>
        </message>
        <message>
            <source>Fill in the file name.</source>
            <translation>Tragen Sie den Dateinamen ein.</translation>
        </message>
        <message>
            <source>Fill in the label.</source>
            <translation>Tragen Sie das Label ein.</translation>
        </message>
        <message>
            <source>Fill in the missing cell, or put quotation marks round a cell that holds the delimiter.</source>
            <translation>Ergänzen Sie die fehlende Zelle, oder setzen Sie eine Zelle, die das Trennzeichen enthält, in Anführungszeichen.</translation>
        </message>
        <message>
            <source>Fill in the path.</source>
            <translation>Tragen Sie den Pfad ein.</translation>
        </message>
        <message>
            <source>Folders that systems and programs keep for themselves are left out.</source>
            <translation>Ordner, die Systeme und Programme für sich anlegen, werden weggelassen.</translation>
        </message>
        <message>
            <source>For example: {word}:cat</source>
            <translation>Zum Beispiel: {word}:cat</translation>
        </message>
        <message>
            <source>For example: {word}&gt;0.5</source>
            <translation>Zum Beispiel: {word}&gt;0.5</translation>
        </message>
        <message>
            <source>Free some space and prepare again; what is done so far is kept. Answers can still be given.</source>
            <translation>Schaffen Sie Platz, und bereiten Sie noch einmal vor; was bisher fertig ist, bleibt erhalten. Antworten sind weiterhin möglich.</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Free some space on it. {retry}</source>
            <translation>Schaffen Sie darauf Platz. {retry}</translation>
        </message>
        <message>
            <source>Free some space, or choose another disk.</source>
            <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.</translation>
        </message>
        <message>
            <source>Free some space, or set TORCH_HOME to a folder that can be written.</source>
            <translation>Schaffen Sie Platz, oder setzen Sie TORCH_HOME auf einen beschreibbaren Ordner.</translation>
        </message>
        <message>
            <source>Give each key one value for each image.</source>
            <translation>Geben Sie jedem Schlüssel einen Wert je Bild.</translation>
        </message>
        <message>
            <source>Give the files their old names, then look for the images again.</source>
            <translation>Geben Sie den Dateien ihre alten Namen, dann suchen Sie die Bilder noch einmal.</translation>
        </message>
        <message>
            <source>HEIC needs another package to be read.</source>
            <translation>Um HEIC zu lesen, fehlt ein weiteres Paket.</translation>
        </message>
        <message>
            <source>Here is {kind} where the program expects something else; it was not touched.</source>
            <translation>Hier liegt {kind}, wo das Programm etwas anderes erwartet; nichts davon wurde angerührt.</translation>
        </message>
        <message>
            <source>If it holds images, save them as {readable}.</source>
            <translation>Wenn er Bilder enthält, speichern Sie sie als {readable}.</translation>
        </message>
        <message>
            <source>If it is none, move it elsewhere, or choose the levels {option}.</source>
            <translation>Wenn er keiner ist, verschieben Sie ihn, oder wählen Sie die Ebenen {option}.</translation>
        </message>
        <message>
            <source>If it should not, look for a quotation mark that is not closed.</source>
            <translation>Soll das nicht sein, suchen Sie ein Anführungszeichen, das nicht geschlossen ist.</translation>
        </message>
        <message>
            <source>If so, choose it as the file of class names {option}.</source>
            <translation>Wenn ja, wählen Sie sie als Datei mit den Klassennamen {option}.</translation>
        </message>
        <message>
            <source>If so, mend them in the table, with the column formatted as text.</source>
            <translation>Wenn ja, berichtigen Sie sie in der Tabelle, mit der Spalte als Text formatiert.</translation>
        </message>
        <message>
            <source>If so, read them as no label {option}.</source>
            <translation>Wenn ja, lassen Sie sie als „ohne Label“ lesen {option}.</translation>
        </message>
        <message>
            <source>If the connection breaks, answers wait until it is back; and another computer may not see that the project is open here, so that two people write at once.</source>
            <translation>Reißt die Verbindung ab, warten Antworten, bis sie wieder da ist; und ein anderer Computer sieht womöglich nicht, dass das Projekt hier geöffnet ist, sodass zwei Personen zugleich schreiben.</translation>
        </message>
        <message>
            <source>If the images were moved, say where with “Find moved images”.</source>
            <translation>Wenn die Bilder verschoben wurden, sagen Sie mit „Verschobene Bilder suchen“, wohin.</translation>
        </message>
        <message>
            <source>If the table has labels, choose it as the table, and its columns.</source>
            <translation>Wenn die Tabelle Labels hat, wählen Sie sie als Tabelle, und ihre Spalten.</translation>
        </message>
        <message>
            <source>If they are images, save them as {readable}.</source>
            <translation>Wenn es Bilder sind, speichern Sie sie als {readable}.</translation>
        </message>
        <message>
            <source>If they are, choose one of these folders, e.g. '{name}'.</source>
            <translation>Wenn ja, wählen Sie einen dieser Ordner, z. B. „{name}“.</translation>
        </message>
        <message>
            <source>If they were moved, tell the project where they are now.</source>
            <translation>Wenn sie verschoben wurden, sagen Sie dem Projekt, wo sie jetzt sind.</translation>
        </message>
        <message>
            <source>If those folders are the classes, choose their level {option}.</source>
            <translation>Wenn diese Ordner die Klassen sind, wählen Sie ihre Ebene {option}.</translation>
        </message>
        <message>
            <source>Images in folders below a class folder belong to its class.</source>
            <translation>Bilder in Ordnern unterhalb eines Klassenordners gehören zu dessen Klasse.</translation>
        </message>
        <message>
            <source>Images of the project that are not there any more: {count:,}. They stay in the project with their answers.</source>
            <translation>Bilder des Projekts, die nicht mehr da sind: {count:,}. Sie bleiben mit ihren Antworten im Projekt.</translation>
        </message>
        <message>
            <source>Images outside the class folders are left out.</source>
            <translation>Bilder außerhalb der Klassenordner werden weggelassen.</translation>
        </message>
        <message>
            <source>Images that are not in your table and stand only in the table of all images: {count:,}.</source>
            <translation>Bilder, die nicht in Ihrer Tabelle stehen, nur in der Tabelle aller Bilder: {count:,}.</translation>
        </message>
        <message>
            <source>In the place of the project's lock file is a link, or no file, which the program does not follow.</source>
            <translation>An der Stelle der Sperrdatei des Projekts ist ein Verweis oder keine Datei; dem folgt das Programm nicht.</translation>
        </message>
        <message>
            <source>Install Pillow from a wheel (`pip install --force-reinstall pillow`), or save the image as PNG.</source>
            <translation>Installieren Sie Pillow als fertiges Paket (`pip install --force-reinstall pillow`), oder speichern Sie das Bild als PNG.</translation>
        </message>
        <message>
            <source>Install it with: pip install "alc-desktop[codecs]" – or save the image as PNG, or as TIFF without compression.</source>
            <translation>Installieren Sie es mit: pip install "alc-desktop[codecs]" – oder speichern Sie das Bild als PNG oder als TIFF ohne Kompression.</translation>
        </message>
        <message>
            <source>Install it with: pip install "alc-desktop[codecs]" – or save the image as PNG.</source>
            <translation>Installieren Sie es mit: pip install "alc-desktop[codecs]" – oder speichern Sie das Bild als PNG.</translation>
        </message>
        <message>
            <source>Install it with: pip install "alc-desktop[heic]" – or save the image as JPEG or PNG.</source>
            <translation>Installieren Sie es mit: pip install "alc-desktop[heic]" – oder speichern Sie das Bild als JPEG oder PNG.</translation>
        </message>
        <message>
            <source>Install pyarrow, or save the embeddings with `numpy.savez`.</source>
            <translation>Installieren Sie pyarrow, oder speichern Sie die Embeddings mit `numpy.savez`.</translation>
        </message>
        <message>
            <source>Install pyarrow, or save the table as CSV.</source>
            <translation>Installieren Sie pyarrow, oder speichern Sie die Tabelle als CSV.</translation>
        </message>
        <message>
            <source>Install the newer program. The file was not touched.</source>
            <translation>Installieren Sie das neuere Programm. Die Datei wurde nicht angerührt.</translation>
        </message>
        <message>
            <source>It is computed anew. No answer is lost.</source>
            <translation>Sie wird neu berechnet. Keine Antwort ist verloren.</translation>
        </message>
        <message>
            <source>It may copy the file while an answer is being written, or put an older one in its place, and answers would be missing.</source>
            <translation>Das Abgleichen kann die Datei kopieren, während eine Antwort geschrieben wird, oder eine ältere an ihre Stelle setzen; dann würden Antworten fehlen.</translation>
        </message>
        <message>
            <source>JPEG 2000 of more than 8 bits in colour needs another package to be read.</source>
            <translation>Um farbiges JPEG 2000 von mehr als 8 Bit zu lesen, fehlt ein weiteres Paket.</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, BMP, WebP, GIF or PNM</source>
            <translation>JPEG, PNG, TIFF, BMP, WebP, GIF oder PNM</translation>
        </message>
        <message>
            <source>Keep one choice for each image.</source>
            <translation>Lassen Sie je Bild eine Auswahl stehen.</translation>
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation>Lassen Sie eine davon stehen.</translation>
        </message>
        <message>
            <source>Keep one row for each image.</source>
            <translation>Lassen Sie je Bild eine Zeile stehen.</translation>
        </message>
        <message>
            <source>Keep the project file on a disk of this computer; the images may stay where they are. For a copy elsewhere, copy the file while the project is closed.</source>
            <translation>Legen Sie die Projektdatei auf einen Datenträger dieses Computers; die Bilder können bleiben, wo sie sind. Für eine Kopie anderswo kopieren Sie die Datei, während das Projekt geschlossen ist.</translation>
        </message>
        <message>
            <source>Label images of a second class; labelling works without a classifier.</source>
            <translation>Labeln Sie Bilder einer zweiten Klasse; das geht auch ohne Modell.</translation>
        </message>
        <message>
            <source>Leave it out, or choose another feature network.</source>
            <translation>Lassen Sie es weg, oder wählen Sie ein anderes Merkmalsnetz.</translation>
        </message>
        <message>
            <source>Leave it out.</source>
            <translation>Lassen Sie es weg.</translation>
        </message>
        <message>
            <source>Leave it out; or if it is an image, save it in a smaller size, or set the environment variable {variable} to more GiB and start the program again.</source>
            <translation>Lassen Sie sie weg; oder wenn sie ein Bild ist, speichern Sie es kleiner, oder setzen Sie die Umgebungsvariable {variable} auf mehr GiB und starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Leave the file of class names out.</source>
            <translation>Lassen Sie die Datei mit den Klassennamen weg.</translation>
        </message>
        <message>
            <source>Leave the image size at its default ({usual_size}), or try a multiple of 32.</source>
            <translation>Lassen Sie die Bildgröße auf der Vorgabe ({usual_size}), oder versuchen Sie ein Vielfaches von 32.</translation>
        </message>
        <message>
            <source>Let its name end in .png or .svg.</source>
            <translation>Lassen Sie seinen Namen auf .png oder .svg enden.</translation>
        </message>
        <message>
            <source>Links to folders, and links out of the images folder, are not followed.</source>
            <translation>Verknüpfungen mit Ordnern und solchen aus dem Bilderordner hinaus wird nicht gefolgt.</translation>
        </message>
        <message>
            <source>Look at these rows: perhaps their label was lost, or stands in another column.</source>
            <translation>Sehen Sie sich diese Zeilen an: Vielleicht ging ihr Label verloren oder steht in einer anderen Spalte.</translation>
        </message>
        <message>
            <source>Make the file and its folder writable, or open the project read-only. {retry}</source>
            <translation>Machen Sie die Datei und ihren Ordner beschreibbar, oder öffnen Sie das Projekt schreibgeschützt. {retry}</translation>
        </message>
        <message>
            <source>Make the folder first, or choose another place.</source>
            <translation>Legen Sie erst den Ordner an, oder wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>Make the folder writable, or open the project read-only.</source>
            <translation>Machen Sie den Ordner beschreibbar, oder öffnen Sie das Projekt schreibgeschützt.</translation>
        </message>
        <message>
            <source>Make the folder, or choose another one.</source>
            <translation>Legen Sie den Ordner an, oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Merge the two if they are one class.</source>
            <translation>Führen Sie die beiden zusammen, wenn sie eine Klasse sind.</translation>
        </message>
        <message>
            <source>Merge “{name}” into it instead.</source>
            <translation>Legen Sie stattdessen „{name}“ mit ihr zusammen.</translation>
        </message>
        <message>
            <source>More than one column is called '{column}'.</source>
            <translation>Mehr als eine Spalte heißt „{column}“.</translation>
        </message>
        <message>
            <source>Move the image into the images folder, or choose a folder above both.</source>
            <translation>Verschieben Sie das Bild in den Bilderordner, oder wählen Sie einen Ordner über beiden.</translation>
        </message>
        <message>
            <source>Move the journal away, then open the project. Nothing was touched.</source>
            <translation>Schaffen Sie das Journal beiseite und öffnen Sie dann das Projekt. Nichts wurde angerührt.</translation>
        </message>
        <message>
            <source>Move them into the folder of their class.</source>
            <translation>Verschieben Sie sie in den Ordner ihrer Klasse.</translation>
        </message>
        <message>
            <source>Name a file.</source>
            <translation>Nennen Sie eine Datei.</translation>
        </message>
        <message>
            <source>Neither the project file nor a backup beside it holds an intact list of images.</source>
            <translation>Weder die Projektdatei noch eine Sicherung daneben enthält eine heile Liste der Bilder.</translation>
        </message>
        <message>
            <source>No backup could be made: {reason}</source>
            <translation>Es konnte keine Sicherung angelegt werden: {reason}</translation>
        </message>
        <message>
            <source>No image lies {level} folders deep.</source>
            <translation>Kein Bild liegt {level} Ordner tief.</translation>
        </message>
        <message>
            <source>No image that came with a label is left to check.</source>
            <translation>Kein Bild, das mit einem Label kam, ist noch zu prüfen.</translation>
        </message>
        <message>
            <source>No lock file can be made beside the project: {reason}.</source>
            <translation>Neben dem Projekt kann keine Sperrdatei angelegt werden: {reason}.</translation>
        </message>
        <message>
            <source>No program of this computer took the file.</source>
            <translation>Kein Programm dieses Computers hat die Datei angenommen.</translation>
        </message>
        <message>
            <source>None of the files is an image that can be read. The last one: {reason}</source>
            <translation>Keine der Dateien ist ein lesbares Bild. Zur letzten: {reason}</translation>
        </message>
        <message>
            <source>None of the folders in it holds images.</source>
            <translation>Keiner der Ordner darin enthält Bilder.</translation>
        </message>
        <message>
            <source>None of the folders in it holds images. {reason}</source>
            <translation>Keiner der Ordner darin enthält Bilder. {reason}</translation>
        </message>
        <message>
            <source>None of the images can be read.</source>
            <translation>Keines der Bilder ist lesbar.</translation>
        </message>
        <message>
            <source>None of the project's images is in this folder.</source>
            <translation>Keines der Bilder des Projekts ist in diesem Ordner.</translation>
        </message>
        <message>
            <source>None of the rows names an image that can go in. The first: {reason}</source>
            <translation>Keine der Zeilen nennt ein Bild, das aufgenommen werden kann. Zur ersten: {reason}</translation>
        </message>
        <message>
            <source>Nothing has to be done.</source>
            <translation>Es ist nichts zu tun.</translation>
        </message>
        <message>
            <source>Open a backup from the folder beside it, or a file made by this program.</source>
            <translation>Öffnen Sie eine Sicherung aus dem Ordner daneben oder eine Datei, die dieses Programm angelegt hat.</translation>
        </message>
        <message>
            <source>Open a backup from the folder beside it; or salvage the project with `alc check --salvage`, which leaves the table out and all else as it is.</source>
            <translation>Öffnen Sie eine Sicherung aus dem Ordner daneben; oder retten Sie das Projekt mit `alc check --salvage`, was die Tabelle weglässt und alles andere lässt, wie es ist.</translation>
        </message>
        <message>
            <source>Open it in another program and save it anew, or leave it out.</source>
            <translation>Öffnen Sie es in einem anderen Programm und speichern Sie es neu, oder lassen Sie es weg.</translation>
        </message>
        <message>
            <source>Open the project again.</source>
            <translation>Öffnen Sie das Projekt noch einmal.</translation>
        </message>
        <message>
            <source>Open the project for writing once, on a disk that can be written to.</source>
            <translation>Öffnen Sie das Projekt einmal zum Schreiben, auf einem beschreibbaren Datenträger.</translation>
        </message>
        <message>
            <source>Path or label is not plain text.</source>
            <translation>Pfad oder Label ist kein einfacher Text.</translation>
        </message>
        <message>
            <source>Perhaps another column, or another level of folders, holds the label.</source>
            <translation>Vielleicht enthält eine andere Spalte oder eine andere Ordnerebene das Label.</translation>
        </message>
        <message>
            <source>Pictures of a class are images that bear its label.</source>
            <translation>Eine Klasse zeigen nur Bilder, die ihr Label tragen.</translation>
        </message>
        <message>
            <source>Prepare again; what is missing is computed anew.</source>
            <translation>Bereiten Sie noch einmal vor; was fehlt, wird neu berechnet.</translation>
        </message>
        <message>
            <source>Prepare the project first: `alc prepare`, or Prepare in the application.</source>
            <translation>Bereiten Sie das Projekt erst vor: `alc prepare`, oder Bilder vorbereiten in der Anwendung.</translation>
        </message>
        <message>
            <source>Put a backup of yours in its place, or import the images anew.</source>
            <translation>Setzen Sie eine eigene Sicherung an ihre Stelle, oder importieren Sie die Bilder neu.</translation>
        </message>
        <message>
            <source>Put it back where it was, or save a copy to another place. {retry}</source>
            <translation>Legen Sie sie dorthin zurück, wo sie war, oder speichern Sie eine Kopie an einem anderen Ort. {retry}</translation>
        </message>
        <message>
            <source>Put it back, connect the disk it is on, or tell the project where the images are now.</source>
            <translation>Legen Sie es zurück, schließen Sie den Datenträger an, oder sagen Sie dem Projekt, wo die Bilder jetzt sind.</translation>
        </message>
        <message>
            <source>Put the image itself there.</source>
            <translation>Legen Sie das Bild selbst dorthin.</translation>
        </message>
        <message>
            <source>Put the image there, or choose the folder that the paths are relative to.</source>
            <translation>Legen Sie das Bild dorthin, oder wählen Sie den Ordner, von dem die Pfade ausgehen.</translation>
        </message>
        <message>
            <source>Put the images of each class into a folder of its own, or choose a table of labels.</source>
            <translation>Legen Sie die Bilder jeder Klasse in einen eigenen Ordner, oder wählen Sie eine Tabelle mit Labels.</translation>
        </message>
        <message>
            <source>Put the images themselves there, or say that links are to be followed {option}.</source>
            <translation>Legen Sie die Bilder selbst dorthin, oder lassen Sie Verknüpfungen folgen {option}.</translation>
        </message>
        <message>
            <source>Put the new images below it; or move both below one folder, tell the project that its images are there now, and add the new ones.</source>
            <translation>Legen Sie die neuen Bilder darunter ab; oder verschieben Sie beide unter einen gemeinsamen Ordner, sagen Sie dem Projekt, dass seine Bilder jetzt dort sind, und fügen Sie die neuen hinzu.</translation>
        </message>
        <message>
            <source>Put the original file back, or make a new project.</source>
            <translation>Legen Sie die ursprüngliche Datei zurück, oder legen Sie ein neues Projekt an.</translation>
        </message>
        <message>
            <source>Reduce them first, for instance to their principal components.</source>
            <translation>Verkürzen Sie sie zuerst, etwa auf ihre Hauptkomponenten.</translation>
        </message>
        <message>
            <source>Remedy: {remedy}</source>
            <translation>Abhilfe: {remedy}</translation>
        </message>
        <message>
            <source>Remove it and prepare again.</source>
            <translation>Entfernen Sie es und bereiten Sie erneut vor.</translation>
        </message>
        <message>
            <source>Remove it, or choose another file.</source>
            <translation>Entfernen Sie es, oder wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Remove it, or put a folder in its place, then open the project again.</source>
            <translation>Entfernen Sie ihn, oder legen Sie einen Ordner an seine Stelle; öffnen Sie das Projekt dann erneut.</translation>
        </message>
        <message>
            <source>Remove it, then open the project again; or open it read-only. The program makes a lock file itself.</source>
            <translation>Entfernen Sie, was dort liegt, und öffnen Sie das Projekt erneut; oder öffnen Sie es nur zum Lesen. Die Sperrdatei legt das Programm selbst an.</translation>
        </message>
        <message>
            <source>Remove it; what it stands for is computed again.</source>
            <translation>Entfernen Sie sie; wofür sie steht, wird neu berechnet.</translation>
        </message>
        <message>
            <source>Rename it if its images are yours.</source>
            <translation>Benennen Sie ihn um, wenn seine Bilder Ihre sind.</translation>
        </message>
        <message>
            <source>Rename it.</source>
            <translation>Benennen Sie sie um.</translation>
        </message>
        <message>
            <source>Rename one of them.</source>
            <translation>Benennen Sie eine davon um.</translation>
        </message>
        <message>
            <source>Rename them: some disks can't hold them side by side.</source>
            <translation>Benennen Sie sie um: Manche Datenträger können sie nicht nebeneinander aufnehmen.</translation>
        </message>
        <message>
            <source>Rename this file or class, then import again.</source>
            <translation>Benennen Sie diese Datei oder Klasse um, und importieren Sie dann noch einmal.</translation>
        </message>
        <message>
            <source>Renew the list and look again.</source>
            <translation>Erneuern Sie die Liste und sehen Sie noch einmal hin.</translation>
        </message>
        <message>
            <source>Round {number} is damaged: {reason}.</source>
            <translation>Runde {number} ist beschädigt: {reason}.</translation>
        </message>
        <message>
            <source>Rows that contradicted another row of their image, and say what was answered now: {count:,}.</source>
            <translation>Zeilen, die einer anderen Zeile ihres Bildes widersprachen und jetzt sagen, was geantwortet wurde: {count:,}.</translation>
        </message>
        <message>
            <source>Rows with another label than the project has for their image, which nobody answered; they stay as they are: {count:,}.</source>
            <translation>Zeilen mit einem anderen Label, als das Projekt für ihr Bild hat, zu dem niemand geantwortet hat; sie bleiben, wie sie sind: {count:,}.</translation>
        </message>
        <message>
            <source>Run `alc check` on the project and salvage it into a new file.</source>
            <translation>Prüfen Sie das Projekt mit `alc check`, und retten Sie es in eine neue Datei.</translation>
        </message>
        <message>
            <source>Run `alc check` on the project.</source>
            <translation>Prüfen Sie das Projekt mit `alc check`.</translation>
        </message>
        <message>
            <source>Run a round and answer random checks, or export without a certificate.</source>
            <translation>Führen Sie eine Runde durch und beantworten Sie Stichproben, oder exportieren Sie ohne Bescheinigung.</translation>
        </message>
        <message>
            <source>Save a copy to another place and report this message.</source>
            <translation>Speichern Sie eine Kopie an einem anderen Ort, und melden Sie diese Nachricht.</translation>
        </message>
        <message>
            <source>Save a copy to another place: it holds every answer given here. Then close the project, and keep both files until you have looked at them.</source>
            <translation>Speichern Sie eine Kopie an einem anderen Ort: Sie enthält jede hier gegebene Antwort. Schließen Sie dann das Projekt, und behalten Sie beide Dateien, bis Sie sie angesehen haben.</translation>
        </message>
        <message>
            <source>Save a table of one row per image and one column per feature.</source>
            <translation>Speichern Sie eine Tabelle mit einer Zeile je Bild und einer Spalte je Merkmal.</translation>
        </message>
        <message>
            <source>Save it again from the program that made it, or leave it out.</source>
            <translation>Speichern Sie es in dem Programm, aus dem es kommt, noch einmal, oder lassen Sie es weg.</translation>
        </message>
        <message>
            <source>Save it in a smaller size or cut it into tiles, or set the environment variable {variable} to more GiB and start the program again.</source>
            <translation>Speichern Sie es kleiner oder in Kacheln zerschnitten, oder setzen Sie die Umgebungsvariable {variable} auf mehr GiB und starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Save it in a smaller size or cut it into tiles, or set the environment variable {variable} to {gigabytes} and start the program again.</source>
            <translation>Speichern Sie es kleiner oder in Kacheln zerschnitten, oder setzen Sie die Umgebungsvariable {variable} auf {gigabytes} und starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Save it with `numpy.savez`: the names of the images as `keys`, their features as `vectors`.</source>
            <translation>Speichern Sie es mit `numpy.savez`: die Namen der Bilder als `keys`, ihre Merkmale als `vectors`.</translation>
        </message>
        <message>
            <source>Save only the state dict (`torch.save(model.state_dict(), ...)`), or use a .safetensors file.</source>
            <translation>Speichern Sie nur das „state dict“ (`torch.save(model.state_dict(), ...)`), oder verwenden Sie eine .safetensors-Datei.</translation>
        </message>
        <message>
            <source>Save the embeddings with `numpy.save`, as float32.</source>
            <translation>Speichern Sie die Einbettungen mit `numpy.save` als float32.</translation>
        </message>
        <message>
            <source>Save the file again in UTF-8.</source>
            <translation>Speichern Sie die Datei noch einmal in UTF-8.</translation>
        </message>
        <message>
            <source>Save the image as PNG, or as JPEG of 8 bits.</source>
            <translation>Speichern Sie das Bild als PNG oder als JPEG mit 8 Bit.</translation>
        </message>
        <message>
            <source>Save the image as PNG, or as TIFF of grey or red, green and blue samples.</source>
            <translation>Speichern Sie das Bild als PNG oder als TIFF mit Grauwerten oder Rot, Grün und Blau.</translation>
        </message>
        <message>
            <source>Save the image as {readable}, or leave it out.</source>
            <translation>Speichern Sie das Bild als {readable}, oder lassen Sie es weg.</translation>
        </message>
        <message>
            <source>Save the table again as CSV from the program it comes from.</source>
            <translation>Speichern Sie die Tabelle in dem Programm, aus dem sie kommt, noch einmal als CSV.</translation>
        </message>
        <message>
            <source>Save the table again as CSV in UTF-8.</source>
            <translation>Speichern Sie die Tabelle noch einmal als CSV in UTF-8.</translation>
        </message>
        <message>
            <source>Save the table as CSV (in Excel: 'CSV UTF-8').</source>
            <translation>Speichern Sie die Tabelle als CSV (in Excel: „CSV UTF-8“).</translation>
        </message>
        <message>
            <source>Saving failed for a reason the program does not know: {reason}.</source>
            <translation>Das Speichern ist aus einem Grund gescheitert, den das Programm nicht kennt: {reason}.</translation>
        </message>
        <message>
            <source>Say that links are to be followed {option}, or choose the folder in which the images lie themselves.</source>
            <translation>Lassen Sie Verknüpfungen folgen {option}, oder wählen Sie den Ordner, in dem die Bilder selbst liegen.</translation>
        </message>
        <message>
            <source>Select images of one class.</source>
            <translation>Wählen Sie Bilder einer einzigen Klasse aus.</translation>
        </message>
        <message>
            <source>Shorten it.</source>
            <translation>Kürzen Sie ihn.</translation>
        </message>
        <message>
            <source>Some classes are dates: {dates}. A spreadsheet may have made them of names.</source>
            <translation>Einige Klassen sind Daten des Kalenders: {dates}. Vielleicht hat eine Tabellenkalkulation sie aus Namen gemacht.</translation>
        </message>
        <message>
            <source>Some images lie deeper than others, and more than one level of folders may be the class. Images above the class are left out, those below belong to it.</source>
            <translation>Manche Bilder liegen tiefer als andere, und mehr als eine Ordnerebene kann die Klasse sein. Bilder über der Klasse bleiben draußen, die darunter gehören zu ihr.</translation>
        </message>
        <message>
            <source>Something that is no file is in the place of the kept features.</source>
            <translation>An der Stelle der aufbewahrten Merkmale liegt etwas, das keine Datei ist.</translation>
        </message>
        <message>
            <source>Spaces divide your table, so that it can't hold the label '{value}'.</source>
            <translation>Ihre Tabelle ist durch Leerzeichen geteilt, sodass das Label '{value}' nicht darin stehen kann.</translation>
        </message>
        <message>
            <source>Spaces divide your table, so that no label in it can be empty, as that of an excluded or unsure image is.</source>
            <translation>Ihre Tabelle ist durch Leerzeichen geteilt, sodass kein Label darin leer sein kann, wie es das eines ausgeschlossenen oder unsicheren Bildes ist.</translation>
        </message>
        <message>
            <source>Start again; what is missing is computed anew. No answer is lost.</source>
            <translation>Starten Sie noch einmal; was fehlt, wird neu berechnet. Keine Antwort ist verloren.</translation>
        </message>
        <message>
            <source>Switch it back there with `PRAGMA journal_mode=DELETE`, or open a backup.</source>
            <translation>Stellen Sie es dort mit `PRAGMA journal_mode=DELETE` zurück, oder öffnen Sie eine Sicherung.</translation>
        </message>
        <message>
            <source>Tables of Parquet, Label Studio and FiftyOne, and those with two classes of one name, are not given back.</source>
            <translation>Tabellen von Parquet, Label Studio und FiftyOne und solche mit zwei Klassen desselben Namens werden nicht zurückgegeben.</translation>
        </message>
        <message>
            <source>Tell the project where its images are now, then add the new ones.</source>
            <translation>Sagen Sie dem Projekt, wo seine Bilder jetzt sind, dann fügen Sie die neuen hinzu.</translation>
        </message>
        <message>
            <source>Tell the project where its images are now; their answers go with them.</source>
            <translation>Sagen Sie dem Projekt, wo seine Bilder jetzt sind; ihre Antworten gehen mit ihnen.</translation>
        </message>
        <message>
            <source>Tell the project where the images are now; answers and rounds are all there.</source>
            <translation>Sagen Sie dem Projekt, wo die Bilder jetzt sind; Antworten und Runden sind alle da.</translation>
        </message>
        <message>
            <source>The Parquet file is damaged or cut short.</source>
            <translation>Die Parquet-Datei ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <source>The archive does not hold one table of numbers and one list of as many names.</source>
            <translation>Das Archiv enthält nicht eine Tabelle von Zahlen und eine Liste ebenso vieler Namen.</translation>
        </message>
        <message>
            <source>The built-in features can't see images of {image_size} pixels.</source>
            <translation>Die eingebauten Merkmale können Bilder von {image_size} Pixeln nicht verarbeiten.</translation>
        </message>
        <message>
            <source>The catalogue names an image outside the images folder.</source>
            <translation>Der Katalog nennt ein Bild außerhalb des Bilderordners.</translation>
        </message>
        <message>
            <source>The certificate is beside it: {name}.</source>
            <translation>Die Bescheinigung liegt daneben: {name}.</translation>
        </message>
        <message>
            <source>The class is called “{checked}” already.</source>
            <translation>Die Klasse heißt schon „{checked}“.</translation>
        </message>
        <message>
            <source>The class “{before}” is called “{now}” now.</source>
            <translation>Die Klasse „{before}“ heißt jetzt „{now}“.</translation>
        </message>
        <message>
            <source>The class “{name}” was added and later merged into “{into}”.</source>
            <translation>Die Klasse „{name}“ wurde hinzugefügt und später mit „{into}“ zusammengelegt.</translation>
        </message>
        <message>
            <source>The class “{name}” was added.</source>
            <translation>Die Klasse „{name}“ wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>The class “{name}” was merged into “{into}”; {count:,} given labels still say “{name}”.</source>
            <translation>Die Klasse „{name}“ wurde mit „{into}“ zusammengelegt; {count:,} gegebene Labels lauten noch „{name}“.</translation>
        </message>
        <message>
            <source>The classes are in this order already.</source>
            <translation>Die Klassen stehen schon in dieser Reihenfolge.</translation>
        </message>
        <message>
            <source>The classes are: {names}.</source>
            <translation>Die Klassen sind: {names}.</translation>
        </message>
        <message>
            <source>The classes {names} are called like parts of a data set.</source>
            <translation>Die Klassen {names} heißen wie Teile eines Datensatzes.</translation>
        </message>
        <message>
            <source>The column 'status' says what an expert made of the labels. Answers that go in as answers: {count:,}.</source>
            <translation>Die Spalte „status“ sagt, was ein Experte zu den Labels gesagt hat. Antworten, die als Antworten übernommen werden: {count:,}.</translation>
        </message>
        <message>
            <source>The column '{column}' is empty in every row.</source>
            <translation>Die Spalte „{column}“ ist in jeder Zeile leer.</translation>
        </message>
        <message>
            <source>The compressed table is damaged or cut short.</source>
            <translation>Die komprimierte Tabelle ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <source>The compressed table is larger than a gigabyte.</source>
            <translation>Die komprimierte Tabelle ist größer als ein Gigabyte.</translation>
        </message>
        <message>
            <source>The device {device} can't go on, {fault}. The processor does the work, which takes longer. ({first_line})</source>
            <translation>Das Gerät {device} kann nicht weitermachen, {fault}. Der Prozessor übernimmt die Arbeit; das dauert länger. ({first_line})</translation>
        </message>
        <message>
            <source>The device {name} can't be used: {reason}</source>
            <translation>Das Gerät {name} kann nicht verwendet werden: {reason}</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Der Datenträger ist voll.</translation>
        </message>
        <message>
            <source>The disk reports an error.</source>
            <translation>Der Datenträger meldet einen Fehler.</translation>
        </message>
        <message>
            <source>The embedding of an image holds NaN or infinity.</source>
            <translation>Die Einbettung eines Bildes enthält NaN oder Unendlich.</translation>
        </message>
        <message>
            <source>The embeddings have the shape {shape}; one row per image is needed.</source>
            <translation>Die Einbettungen haben die Form {shape}; nötig ist eine Zeile je Bild.</translation>
        </message>
        <message>
            <source>The embeddings have {width:,} features each; up to {widest:,} are read.</source>
            <translation>Die Einbettungen haben je {width:,} Merkmale; gelesen werden bis zu {widest:,}.</translation>
        </message>
        <message>
            <source>The feature network makes no numbers of this image (NaN or infinity).</source>
            <translation>Das Merkmalsnetz macht aus diesem Bild keine Zahlen (NaN oder Unendlich).</translation>
        </message>
        <message>
            <source>The features of some images are no numbers (NaN or infinity); nothing was learned.</source>
            <translation>Die Merkmale einiger Bilder sind keine Zahlen (NaN oder Unendlich); nichts wurde gelernt.</translation>
        </message>
        <message>
            <source>The features of this project come from a file, which lacks the new images.</source>
            <translation>Die Merkmale dieses Projekts kommen aus einer Datei, in der die neuen Bilder fehlen.</translation>
        </message>
        <message>
            <source>The file begins as a JSON array and is not sound JSON.</source>
            <translation>Die Datei beginnt als JSON-Liste und ist kein gültiges JSON.</translation>
        </message>
        <message>
            <source>The file can't be read: {reason}.</source>
            <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <source>The file could not be read or written: {reason}.</source>
            <translation>Die Datei konnte nicht gelesen oder geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <source>The file could not be written ({reason}).</source>
            <translation>Die Datei konnte nicht geschrieben werden ({reason}).</translation>
        </message>
        <message>
            <source>The file has more than {limit:g} GiB, the limit of memory for one image; it is not read.</source>
            <translation>Die Datei hat mehr als {limit:g} GiB, die Grenze des Speichers für ein Bild; sie wird nicht gelesen.</translation>
        </message>
        <message>
            <source>The file has no embedding for {count} of {images} images, '{name}' for one.</source>
            <translation>Die Datei hat für {count} von {images} Bildern kein Embedding, zum Beispiel für „{name}“.</translation>
        </message>
        <message>
            <source>The file has no name for the label '{label}'.</source>
            <translation>Die Datei hat keinen Namen für das Label „{label}“.</translation>
        </message>
        <message>
            <source>The file has {rows} embeddings, the project {images} images.</source>
            <translation>Die Datei enthält {rows} Einbettungen, das Projekt {images} Bilder.</translation>
        </message>
        <message>
            <source>The file holds more than weights: {name} is no tensor.</source>
            <translation>Die Datei enthält mehr als Gewichte: {name} ist kein Tensor.</translation>
        </message>
        <message>
            <source>The file holds no array of numbers.</source>
            <translation>Die Datei enthält kein Zahlenfeld.</translation>
        </message>
        <message>
            <source>The file holds no plain array of numbers, or it is cut short.</source>
            <translation>Die Datei enthält kein einfaches Zahlenfeld, oder sie ist abgeschnitten.</translation>
        </message>
        <message>
            <source>The file holds no weights by name.</source>
            <translation>Die Datei enthält keine benannten Gewichte.</translation>
        </message>
        <message>
            <source>The file holds program code (pickled objects) and was not opened: opening it could run anything.</source>
            <translation>Die Datei enthält Programmcode (Pickle-Objekte) und wurde nicht geöffnet: Das Öffnen könnte beliebige Programme ausführen.</translation>
        </message>
        <message>
            <source>The file is not an image that can be read, or its beginning is damaged.</source>
            <translation>Die Datei ist kein lesbares Bild, oder ihr Anfang ist beschädigt.</translation>
        </message>
        <message>
            <source>The file is not an image that can be read: it is {kind}.</source>
            <translation>Die Datei ist kein lesbares Bild: Sie ist {kind}.</translation>
        </message>
        <message>
            <source>The file may not be written here.</source>
            <translation>Die Datei darf hier nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>The file of class names can't be read ({reason}).</source>
            <translation>Die Datei mit den Klassennamen lässt sich nicht lesen ({reason}).</translation>
        </message>
        <message>
            <source>The file of class names is no list of names.</source>
            <translation>Die Datei mit den Klassennamen ist keine Liste von Namen.</translation>
        </message>
        <message>
            <source>The file of embeddings can't be read ({reason}).</source>
            <translation>Die Datei mit Embeddings lässt sich nicht lesen ({reason}).</translation>
        </message>
        <message>
            <source>The file of embeddings is not there.</source>
            <translation>Die Datei mit den Einbettungen ist nicht da.</translation>
        </message>
        <message>
            <source>The file of embeddings was cut short while it was read.</source>
            <translation>Die Datei der Einbettungen wurde abgeschnitten, während sie gelesen wurde.</translation>
        </message>
        <message>
            <source>The first row can't be read: it is missing.</source>
            <translation>Die erste Zeile ist nicht lesbar: Sie fehlt.</translation>
        </message>
        <message>
            <source>The first row can't be read: {reason}</source>
            <translation>Die erste Zeile ist nicht lesbar: {reason}</translation>
        </message>
        <message>
            <source>The first row must name the columns.</source>
            <translation>Die erste Zeile muss die Spalten benennen.</translation>
        </message>
        <message>
            <source>The folder can't be read ({reason}).</source>
            <translation>Der Ordner kann nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <source>The folder for the project does not exist.</source>
            <translation>Den Ordner für das Projekt gibt es nicht.</translation>
        </message>
        <message>
            <source>The folder holds no images of its own, but {links} links to other places, which are not followed.</source>
            <translation>Der Ordner enthält keine eigenen Bilder, aber {links} Verknüpfungen mit anderen Orten, denen nicht gefolgt wird.</translation>
        </message>
        <message>
            <source>The folder holds no images. {reason}</source>
            <translation>Der Ordner enthält keine Bilder. {reason}</translation>
        </message>
        <message>
            <source>The folder holds no images; it is not taken as a class.</source>
            <translation>Der Ordner enthält keine Bilder; er gilt nicht als Klasse.</translation>
        </message>
        <message>
            <source>The folder holds {images} images, but no folder per class.</source>
            <translation>Der Ordner enthält {images} Bilder, aber keinen Ordner je Klasse.</translation>
        </message>
        <message>
            <source>The folder is empty.</source>
            <translation>Der Ordner ist leer.</translation>
        </message>
        <message>
            <source>The folder is empty; it is taken as a class without images.</source>
            <translation>Der Ordner ist leer; er gilt als Klasse ohne Bilder.</translation>
        </message>
        <message>
            <source>The folder is not there.</source>
            <translation>Der Ordner ist nicht da.</translation>
        </message>
        <message>
            <source>The folder lies beside the parts of a data set and is taken as one of them.</source>
            <translation>Der Ordner liegt neben den Teilen eines Datensatzes und gilt als einer von ihnen.</translation>
        </message>
        <message>
            <source>The folder lies outside the project's folder of images, {root}.</source>
            <translation>Der Ordner liegt außerhalb des Bilderordners des Projekts, {root}.</translation>
        </message>
        <message>
            <source>The folder of images is not there.</source>
            <translation>Der Ordner mit den Bildern ist nicht da.</translation>
        </message>
        <message>
            <source>The folder of the backups is a link, or no folder, which the program does not follow; backups are neither made nor read.</source>
            <translation>Der Ordner der Sicherungen ist ein Verweis oder kein Ordner; dem folgt das Programm nicht, und Sicherungen werden weder angelegt noch gelesen.</translation>
        </message>
        <message>
            <source>The helper program that reads images can't be started.</source>
            <translation>Das Hilfsprogramm, das Bilder liest, kann nicht gestartet werden.</translation>
        </message>
        <message>
            <source>The image can't be read from the disk ({reason}).</source>
            <translation>Das Bild kann nicht vom Datenträger gelesen werden ({reason}).</translation>
        </message>
        <message>
            <source>The image claims more than {millions:,.0f} million pixels, more than the limit of {limit:g} GiB of memory lets in.</source>
            <translation>Das Bild hat nach eigener Angabe mehr als {millions:,.0f} Millionen Pixel, mehr als die Grenze von {limit:g} GiB Arbeitsspeicher zulässt.</translation>
        </message>
        <message>
            <source>The image claims to be {side:,} pixels long; {longest:,} can be read along a side.</source>
            <translation>Das Bild ist nach eigener Angabe {side:,} Pixel lang; lesbar sind {longest:,} an einer Seite.</translation>
        </message>
        <message>
            <source>The image claims {millions:,.0f} million pixels; to read it takes {needed:,.1f} GiB of memory, more than the limit of {limit:g} GiB.</source>
            <translation>Das Bild hat nach eigener Angabe {millions:,.0f} Millionen Pixel; es zu lesen braucht {needed:,.1f} GiB Arbeitsspeicher, mehr als die Grenze von {limit:g} GiB.</translation>
        </message>
        <message>
            <source>The image file is cut short: it ends before the picture does.</source>
            <translation>Die Bilddatei ist abgeschnitten: Sie endet vor dem Bild.</translation>
        </message>
        <message>
            <source>The image file is damaged, or of a kind that can't be read ({reason}).</source>
            <translation>Die Bilddatei ist beschädigt oder von einer Art, die nicht lesbar ist ({reason}).</translation>
        </message>
        <message>
            <source>The image file is empty (0 bytes).</source>
            <translation>Die Bilddatei ist leer (0 Byte).</translation>
        </message>
        <message>
            <source>The image file is not there.</source>
            <translation>Die Bilddatei ist nicht da.</translation>
        </message>
        <message>
            <source>The image has {count} channels; channel {channel} was chosen to be shown.</source>
            <translation>Das Bild hat {count} Kanäle; gewählt wurde Kanal {channel}.</translation>
        </message>
        <message>
            <source>The image holds no numbers, only NaN or infinity.</source>
            <translation>Das Bild enthält keine Zahlen, nur NaN oder Unendlich.</translation>
        </message>
        <message>
            <source>The image is not there.</source>
            <translation>Das Bild ist nicht da.</translation>
        </message>
        <message>
            <source>The image may not be read by this user.</source>
            <translation>Das Bild darf von Ihnen nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The image was changed after the project was made.</source>
            <translation>Das Bild wurde verändert, nachdem das Projekt angelegt war.</translation>
        </message>
        <message>
            <source>The image {death}; it may be damaged, or made to do harm.</source>
            <translation>Das Bild {death}; vielleicht ist es beschädigt oder soll Schaden anrichten.</translation>
        </message>
        <message>
            <source>The images are not prepared yet.</source>
            <translation>Die Bilder sind noch nicht vorbereitet.</translation>
        </message>
        <message>
            <source>The images folder can't be read ({reason}).</source>
            <translation>Der Bilderordner kann nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <source>The images folder is a file.</source>
            <translation>Der Bilderordner ist eine Datei.</translation>
        </message>
        <message>
            <source>The images folder is not there.</source>
            <translation>Der Bilderordner ist nicht da.</translation>
        </message>
        <message>
            <source>The images lie {depth} folders deep, and more than one level of folders may be the class.</source>
            <translation>Die Bilder liegen {depth} Ordner tief, und mehr als eine Ordnerebene kann die Klasse sein.</translation>
        </message>
        <message>
            <source>The journal beside the project names another file, which SQLite would delete; this program makes no such journal.</source>
            <translation>Das Journal neben dem Projekt nennt eine weitere Datei, die SQLite löschen würde; dieses Programm legt kein solches Journal an.</translation>
        </message>
        <message>
            <source>The label '{label}' is no number, so that no line of the file names it.</source>
            <translation>Das Label „{label}“ ist keine Zahl, daher benennt es keine Zeile der Datei.</translation>
        </message>
        <message>
            <source>The label of '{path}' is number {label}, but there are {classes} classes.</source>
            <translation>Das Label von „{path}“ ist die Nummer {label}, es gibt aber {classes} Klassen.</translation>
        </message>
        <message>
            <source>The label runs over more than one line; it goes in as it is.</source>
            <translation>Das Label geht über mehr als eine Zeile; es wird aufgenommen, wie es ist.</translation>
        </message>
        <message>
            <source>The labels are numbers; '{file}' beside the table may hold their names.</source>
            <translation>Die Labels sind Zahlen; „{file}“ neben der Tabelle enthält vielleicht ihre Namen.</translation>
        </message>
        <message>
            <source>The labels of {images} images look like several labels: {labels}. Each goes in as a class of its own.</source>
            <translation>Die Labels von {images} Bildern sehen wie mehrere Labels aus: {labels}. Jedes wird als eigene Klasse aufgenommen.</translation>
        </message>
        <message>
            <source>The labels of {images} images may mean that they have none: {names}. They go in as classes.</source>
            <translation>Die Labels von {images} Bildern bedeuten vielleicht, dass sie keines haben: {names}. Sie werden als Klassen aufgenommen.</translation>
        </message>
        <message>
            <source>The labels use neither 0 nor the last number, so that it is not clear whether they count from 0 or from 1.</source>
            <translation>Die Labels benutzen weder 0 noch die letzte Nummer; daher ist nicht klar, ob sie ab 0 oder ab 1 zählen.</translation>
        </message>
        <message>
            <source>The labels were not read from one table, but from folders, or from a table for each part of the data set.</source>
            <translation>Die Labels stammen nicht aus einer einzigen Tabelle, sondern aus Ordnern oder aus je einer Tabelle für jeden Teil des Datensatzes.</translation>
        </message>
        <message>
            <source>The labels were read from this table; it is never written to.</source>
            <translation>Aus dieser Tabelle wurden die Labels gelesen; in sie wird nie geschrieben.</translation>
        </message>
        <message>
            <source>The lines have more than {max_columns} different keys.</source>
            <translation>Die Zeilen haben mehr als {max_columns} verschiedene Schlüssel.</translation>
        </message>
        <message>
            <source>The link leads nowhere.</source>
            <translation>Die Verknüpfung führt ins Leere.</translation>
        </message>
        <message>
            <source>The link leads to a folder that is counted already.</source>
            <translation>Die Verknüpfung führt zu einem Ordner, der schon gezählt ist.</translation>
        </message>
        <message>
            <source>The list is not what it was when it was shown; nothing was accepted.</source>
            <translation>Die Liste ist nicht mehr die, die gezeigt wurde; es wurde nichts übernommen.</translation>
        </message>
        <message>
            <source>The lists in this JSON document differ in length.</source>
            <translation>Die Listen in diesem JSON-Dokument sind verschieden lang.</translation>
        </message>
        <message>
            <source>The log of answers does not fit together: {why}.</source>
            <translation>Das Protokoll der Antworten passt nicht zusammen: {why}.</translation>
        </message>
        <message>
            <source>The model agrees with the labels no better than chance; its suggestions are guesses.</source>
            <translation>Das Modell stimmt mit den Labels nicht besser überein als der Zufall; seine Vorschläge sind geraten.</translation>
        </message>
        <message>
            <source>The model has nothing to say about {images}: its numbers overflow there.</source>
            <translation>Das Modell kann zu einem Teil der Bilder nichts sagen ({images}): Seine Zahlen laufen dort über.</translation>
        </message>
        <message>
            <source>The model is only {percent} % sure of what it suggests.</source>
            <translation>Das Modell ist sich seines Vorschlags nur zu {percent} % sicher.</translation>
        </message>
        <message>
            <source>The model suggests nothing for this image yet.</source>
            <translation>Das Modell schlägt für dieses Bild noch nichts vor.</translation>
        </message>
        <message>
            <source>The name ends with a dot or a space, which Windows leaves out.</source>
            <translation>Der Name endet mit einem Punkt oder einem Leerzeichen; Windows lässt sie weg.</translation>
        </message>
        <message>
            <source>The name holds {letter}, which Windows does not allow.</source>
            <translation>Der Name enthält {letter}; das lässt Windows nicht zu.</translation>
        </message>
        <message>
            <source>The name is not valid text, so that no table could hold it.</source>
            <translation>Der Name ist kein gültiger Text; keine Tabelle könnte ihn aufnehmen.</translation>
        </message>
        <message>
            <source>The name is too long by {over} bytes.</source>
            <translation>Der Name ist um {over} Byte zu lang.</translation>
        </message>
        <message>
            <source>The name of a class is one line of plain text.</source>
            <translation>Der Name einer Klasse ist eine Zeile einfacher Text.</translation>
        </message>
        <message>
            <source>The network {name} can't see images of {image_size} x {image_size} pixels.</source>
            <translation>Das Netz {name} kann Bilder von {image_size} x {image_size} Pixeln nicht verarbeiten.</translation>
        </message>
        <message>
            <source>The path '{file_name}' may mean '{name}', and so may another path of the table. No answer is taken for it.</source>
            <translation>Der Pfad „{file_name}“ kann „{name}“ meinen, ein anderer Pfad der Tabelle aber auch. Es wird keine Antwort dafür übernommen.</translation>
        </message>
        <message>
            <source>The path '{name}' leads out of the images folder.</source>
            <translation>Der Pfad „{name}“ führt aus dem Bilderordner hinaus.</translation>
        </message>
        <message>
            <source>The path '{path}' fits {count} files: {names}.</source>
            <translation>Der Pfad „{path}“ passt auf {count} Dateien: {names}.</translation>
        </message>
        <message>
            <source>The path '{path}' fits {count} images: {names}.</source>
            <translation>Der Pfad „{path}“ passt auf {count} Bilder: {names}.</translation>
        </message>
        <message>
            <source>The path '{spelled}' may mean '{file_name}', and so may another path of the table. Neither goes in.</source>
            <translation>Der Pfad „{spelled}“ kann „{file_name}“ meinen, ein anderer Pfad der Tabelle aber auch. Keiner wird aufgenommen.</translation>
        </message>
        <message>
            <source>The path is too long by {count} characters for Windows.</source>
            <translation>Der Pfad ist für Windows um {count} Zeichen zu lang.</translation>
        </message>
        <message>
            <source>The picture can't be written here: {reason}.</source>
            <translation>Das Bild kann hier nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <source>The program was stopped while it saved, and that has to be cleaned up first.</source>
            <translation>Das Programm wurde beim Speichern beendet; das muss erst aufgeräumt werden.</translation>
        </message>
        <message>
            <source>The project does not keep your table: an earlier version made it.</source>
            <translation>Das Projekt hat Ihre Tabelle nicht aufbewahrt: Eine frühere Version hat es angelegt.</translation>
        </message>
        <message>
            <source>The project file can't be opened or its folder can't be written to.</source>
            <translation>Die Projektdatei kann nicht geöffnet oder ihr Ordner nicht beschrieben werden.</translation>
        </message>
        <message>
            <source>The project file can't be written to.</source>
            <translation>In die Projektdatei kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>The project file could not be read or written: {reason}.</source>
            <translation>Die Projektdatei konnte nicht gelesen oder geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <source>The project file does not hold the tables that this program makes: {tables}.</source>
            <translation>Die Projektdatei enthält nicht die Tabellen, die dieses Programm anlegt: {tables}.</translation>
        </message>
        <message>
            <source>The project file is damaged: {detail}.</source>
            <translation>Die Projektdatei ist beschädigt: {detail}.</translation>
        </message>
        <message>
            <source>The project file was moved, renamed or deleted while it was open.</source>
            <translation>Die Projektdatei wurde verschoben, umbenannt oder gelöscht, während sie geöffnet war.</translation>
        </message>
        <message>
            <source>The project is closed.</source>
            <translation>Das Projekt ist geschlossen.</translation>
        </message>
        <message>
            <source>The project lies in a folder that {program} keeps in step with other places.</source>
            <translation>Das Projekt liegt in einem Ordner, den {program} mit anderen Orten abgleicht.</translation>
        </message>
        <message>
            <source>The project lies on a network folder or a shared one ({network}).</source>
            <translation>Das Projekt liegt in einem Netzwerk- oder freigegebenen Ordner ({network}).</translation>
        </message>
        <message>
            <source>The project's own folder of images is not there.</source>
            <translation>Der Bilderordner des Projekts ist nicht da.</translation>
        </message>
        <message>
            <source>The published weights are not on this computer, and the network can't be reached.</source>
            <translation>Die veröffentlichten Gewichte sind nicht auf diesem Computer, und das Internet ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>The published weights carry no hash that could be checked.</source>
            <translation>Die veröffentlichten Gewichte tragen keine Prüfsumme, die sich prüfen ließe.</translation>
        </message>
        <message>
            <source>The row has a 1 for several classes: {names}.</source>
            <translation>Die Zeile hat bei mehreren Klassen eine 1: {names}.</translation>
        </message>
        <message>
            <source>The row has {cells} cells, the first row has {width}.</source>
            <translation>Die Zeile hat {cells} Zellen, die erste Zeile {width}.</translation>
        </message>
        <message>
            <source>The row holds a NUL character.</source>
            <translation>Die Zeile enthält ein NUL-Zeichen.</translation>
        </message>
        <message>
            <source>The row holds bytes that are no text in {encoding}.</source>
            <translation>Die Zeile enthält Bytes, die in {encoding} kein Text sind.</translation>
        </message>
        <message>
            <source>The row is not JSON ({reason}).</source>
            <translation>Die Zeile ist kein JSON ({reason}).</translation>
        </message>
        <message>
            <source>The row is not a JSON object.</source>
            <translation>Die Zeile ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The row names no image.</source>
            <translation>Die Zeile nennt kein Bild.</translation>
        </message>
        <message>
            <source>The rows of the Parquet file are not equally long lists of numbers.</source>
            <translation>Die Zeilen der Parquet-Datei sind keine gleich langen Listen von Zahlen.</translation>
        </message>
        <message>
            <source>The same image has the labels {labels}: {names}. All go in.</source>
            <translation>Dasselbe Bild trägt die Labels {labels}: {names}. Alle werden aufgenommen.</translation>
        </message>
        <message>
            <source>The sample project can't be written: {reason}.</source>
            <translation>Das Beispielprojekt kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <source>The sample project needs a folder of its own, and this one is in use.</source>
            <translation>Das Beispielprojekt braucht einen eigenen Ordner, und dieser ist belegt.</translation>
        </message>
        <message>
            <source>The server does not hand out the published weights ({code} {reason}).</source>
            <translation>Der Server gibt die veröffentlichten Gewichte nicht heraus ({code} {reason}).</translation>
        </message>
        <message>
            <source>The status is '{word}', but there is no label.</source>
            <translation>Der Status ist „{word}“, aber ein Label fehlt.</translation>
        </message>
        <message>
            <source>The table beside the images has no column for the label; the folders give the labels.</source>
            <translation>Die Tabelle bei den Bildern hat keine Spalte für das Label; die Ordner geben die Labels.</translation>
        </message>
        <message>
            <source>The table can't be read ({reason}).</source>
            <translation>Die Tabelle kann nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <source>The table has no rows below the names of its columns.</source>
            <translation>Unter den Namen der Spalten hat die Tabelle keine Zeilen.</translation>
        </message>
        <message>
            <source>The table is empty.</source>
            <translation>Die Tabelle ist leer.</translation>
        </message>
        <message>
            <source>The table is not in UTF-8, and its letters can be read in several ways.</source>
            <translation>Die Tabelle ist nicht in UTF-8, und ihre Buchstaben lassen sich verschieden lesen.</translation>
        </message>
        <message>
            <source>The task has several labels: {choices}.</source>
            <translation>Die Aufgabe hat mehrere Labels: {choices}.</translation>
        </message>
        <message>
            <source>The text has {count:,} characters; at most {most:,} are kept.</source>
            <translation>Der Text hat {count:,} Zeichen; höchstens {most:,} werden aufbewahrt.</translation>
        </message>
        <message>
            <source>The text holds a control character.</source>
            <translation>Der Text enthält ein Steuerzeichen.</translation>
        </message>
        <message>
            <source>The weights can't be kept on this disk: {reason}.</source>
            <translation>Die Gewichte können auf diesem Datenträger nicht gespeichert werden: {reason}.</translation>
        </message>
        <message>
            <source>The weights don't fit the network {name}: {detail}.</source>
            <translation>Die Gewichte passen nicht zum Netz {name}: {detail}.</translation>
        </message>
        <message>
            <source>The weights file is damaged or cut short, or it is no weights file.</source>
            <translation>Die Gewichtsdatei ist beschädigt oder abgeschnitten, oder sie ist keine Gewichtsdatei.</translation>
        </message>
        <message>
            <source>The weights file is not there.</source>
            <translation>Die Gewichtsdatei ist nicht da.</translation>
        </message>
        <message>
            <source>The weights hold NaN or infinity, in {name}.</source>
            <translation>Die Gewichte enthalten NaN oder Unendlich, in {name}.</translation>
        </message>
        <message>
            <source>Then try again: nothing that waits to be saved is lost.</source>
            <translation>Versuchen Sie es dann noch einmal: Nichts, was aufs Speichern wartet, ist verloren.</translation>
        </message>
        <message>
            <source>There is a class “{name}” already.</source>
            <translation>Eine Klasse „{name}“ gibt es schon.</translation>
        </message>
        <message>
            <source>There is a file here already, which may be a table of yours.</source>
            <translation>Hier gibt es schon eine Datei, die eine Tabelle von Ihnen sein kann.</translation>
        </message>
        <message>
            <source>There is a file of this name already; nothing is ever overwritten.</source>
            <translation>Eine Datei dieses Namens gibt es schon; nichts wird je überschrieben.</translation>
        </message>
        <message>
            <source>There is no backbone called {name}.</source>
            <translation>Ein Merkmalsnetz namens {name} gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no class '{label}' in this project.</source>
            <translation>Die Klasse „{label}“ gibt es in diesem Projekt nicht.</translation>
        </message>
        <message>
            <source>There is no column '{column}' for the label.</source>
            <translation>Es gibt keine Spalte „{column}“ für das Label.</translation>
        </message>
        <message>
            <source>There is no column '{column}' for the path of the image.</source>
            <translation>Es gibt keine Spalte „{column}“ für den Pfad des Bildes.</translation>
        </message>
        <message>
            <source>There is no column for the label.</source>
            <translation>Es gibt keine Spalte für das Label.</translation>
        </message>
        <message>
            <source>There is no column for the path of the image.</source>
            <translation>Es gibt keine Spalte für den Pfad des Bildes.</translation>
        </message>
        <message>
            <source>There is no figure “{word}”.</source>
            <translation>Eine Größe „{word}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no given label to confirm.</source>
            <translation>Es gibt kein gegebenes Label zu bestätigen.</translation>
        </message>
        <message>
            <source>There is no image '{name}' in the images folder.</source>
            <translation>Das Bild „{name}“ gibt es im Bilderordner nicht.</translation>
        </message>
        <message>
            <source>There is no image called '{file_name}' in this project.</source>
            <translation>Ein Bild namens „{file_name}“ gibt es in diesem Projekt nicht.</translation>
        </message>
        <message>
            <source>There is no project file here.</source>
            <translation>Hier ist keine Projektdatei.</translation>
        </message>
        <message>
            <source>There is no status '{status}'.</source>
            <translation>Den Status „{status}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no status “{value}”.</source>
            <translation>Den Status „{value}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no strategy called {name}.</source>
            <translation>Eine Methode namens {name} gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no text encoding called '{encoding}'.</source>
            <translation>Es gibt keine Zeichenkodierung namens „{encoding}“.</translation>
        </message>
        <message>
            <source>There is not enough memory for this computation.</source>
            <translation>Der Arbeitsspeicher reicht für diese Berechnung nicht aus.</translation>
        </message>
        <message>
            <source>There is not enough memory for this feature network.</source>
            <translation>Der Arbeitsspeicher reicht für dieses Merkmalsnetz nicht aus.</translation>
        </message>
        <message>
            <source>There is not enough memory to read the image.</source>
            <translation>Der Arbeitsspeicher reicht nicht aus, um das Bild zu lesen.</translation>
        </message>
        <message>
            <source>There is nothing to certify before the first round.</source>
            <translation>Vor der ersten Runde gibt es nichts zu bescheinigen.</translation>
        </message>
        <message>
            <source>This JSON document is no table.</source>
            <translation>Dieses JSON-Dokument ist keine Tabelle.</translation>
        </message>
        <message>
            <source>This can't be looked at ({reason}).</source>
            <translation>Dies lässt sich nicht ansehen ({reason}).</translation>
        </message>
        <message>
            <source>This file is far larger than the program would make it.</source>
            <translation>Diese Datei ist weit größer, als das Programm sie anlegen würde.</translation>
        </message>
        <message>
            <source>This file is not a project of this program.</source>
            <translation>Diese Datei ist kein Projekt dieses Programms.</translation>
        </message>
        <message>
            <source>This file is not text.</source>
            <translation>Diese Datei ist kein Text.</translation>
        </message>
        <message>
            <source>This file is there already and is no earlier export of labels.</source>
            <translation>Diese Datei gibt es schon, und sie ist kein früherer Export von Labels.</translation>
        </message>
        <message>
            <source>This folder holds a sample project of another version.</source>
            <translation>Dieser Ordner enthält ein Beispielprojekt einer anderen Version.</translation>
        </message>
        <message>
            <source>This is a COCO file, whose labels belong to boxes and masks in images.</source>
            <translation>Dies ist eine COCO-Datei; ihre Labels gehören zu Rahmen und Masken in Bildern.</translation>
        </message>
        <message>
            <source>This is a Parquet file, and the package that reads them is not installed.</source>
            <translation>Dies ist eine Parquet-Datei, und das Paket, das solche liest, ist nicht installiert.</translation>
        </message>
        <message>
            <source>This is neither a file nor a folder.</source>
            <translation>Das ist weder eine Datei noch ein Ordner.</translation>
        </message>
        <message>
            <source>This is not a file but a folder or a device.</source>
            <translation>Das ist keine Datei, sondern ein Ordner oder ein Gerät.</translation>
        </message>
        <message>
            <source>This is one of the images of the project; they are never written to.</source>
            <translation>Das ist eines der Bilder des Projekts; in sie wird nie geschrieben.</translation>
        </message>
        <message>
            <source>This is one of the images.</source>
            <translation>Das ist eines der Bilder.</translation>
        </message>
        <message>
            <source>This is {words}, not a table of text.</source>
            <translation>Das ist {words}, keine Texttabelle.</translation>
        </message>
        <message>
            <source>This kind of JPEG can't be read: {kind}.</source>
            <translation>Diese Art von JPEG ist nicht lesbar: {kind}.</translation>
        </message>
        <message>
            <source>This kind of TIFF can't be read: {reason}.</source>
            <translation>Diese Art von TIFF ist nicht lesbar: {reason}.</translation>
        </message>
        <message>
            <source>This kind of TIFF needs another package to be read ({lacking}).</source>
            <translation>Um diese Art von TIFF zu lesen, fehlt ein weiteres Paket ({lacking}).</translation>
        </message>
        <message>
            <source>This place can't be written to.</source>
            <translation>An diesen Ort kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>This project is open already, in another window or by another command.</source>
            <translation>Dieses Projekt ist schon geöffnet, in einem anderen Fenster oder durch einen anderen Befehl.</translation>
        </message>
        <message>
            <source>This project is open read-only, so a round can't be kept.</source>
            <translation>Dieses Projekt ist schreibgeschützt geöffnet; eine Runde kann nicht gespeichert werden.</translation>
        </message>
        <message>
            <source>This project is open read-only, so answers can't be kept.</source>
            <translation>Dieses Projekt ist schreibgeschützt geöffnet; Antworten können nicht gespeichert werden.</translation>
        </message>
        <message>
            <source>This project is open read-only.</source>
            <translation>Dieses Projekt ist schreibgeschützt geöffnet.</translation>
        </message>
        <message>
            <source>This project was made by a newer version of the program (file version {version}, this program reads up to {newest}).</source>
            <translation>Dieses Projekt stammt aus einer neueren Version des Programms (Dateiversion {version}; dieses Programm liest bis {newest}).</translation>
        </message>
        <message>
            <source>To take every label as a given one, leave that column out.</source>
            <translation>Damit jedes Label als gegebenes gilt, lassen Sie diese Spalte weg.</translation>
        </message>
        <message>
            <source>Try again later, or fetch the weights elsewhere and give the file as weights.</source>
            <translation>Versuchen Sie es später noch einmal, oder beschaffen Sie die Gewichte anderswo, und geben Sie die Datei als Gewichte an.</translation>
        </message>
        <message>
            <source>Try again; if it stays so, something on the way alters downloads.</source>
            <translation>Versuchen Sie es noch einmal. Bleibt es dabei, verändert etwas auf dem Weg die Downloads.</translation>
        </message>
        <message>
            <source>Two rows name the image '{name}'.</source>
            <translation>Zwei Zeilen nennen das Bild „{name}“.</translation>
        </message>
        <message>
            <source>Unpack it first.</source>
            <translation>Entpacken Sie sie zuerst.</translation>
        </message>
        <message>
            <source>Unpack it, and choose the table in it.</source>
            <translation>Entpacken Sie sie, und wählen Sie die Tabelle darin.</translation>
        </message>
        <message>
            <source>Use the file names of the project, relative to its images folder.</source>
            <translation>Verwenden Sie die Dateinamen des Projekts, relativ zu seinem Bilderordner.</translation>
        </message>
        <message>
            <source>Use the weights of an earlier point of training, or other weights.</source>
            <translation>Verwenden Sie die Gewichte eines früheren Trainingsstands oder andere Gewichte.</translation>
        </message>
        <message>
            <source>What came over the network is not the published file: its hash differs.</source>
            <translation>Was aus dem Netz kam, ist nicht die veröffentlichte Datei: Ihre Prüfsumme ist anders.</translation>
        </message>
        <message>
            <source>What the project keeps of your own table is damaged: {reason}.</source>
            <translation>Was das Projekt von Ihrer eigenen Tabelle aufbewahrt, ist beschädigt: {reason}.</translation>
        </message>
        <message>
            <source>What was computed can't be kept on this disk: {reason}.</source>
            <translation>Was berechnet wurde, kann auf diesem Datenträger nicht gespeichert werden: {reason}.</translation>
        </message>
        <message>
            <source>Where: {place}</source>
            <translation>Wo: {place}</translation>
        </message>
        <message>
            <source>Windows keeps the name '{name}' for a device.</source>
            <translation>Windows hält den Namen „{name}“ für ein Gerät frei.</translation>
        </message>
        <message>
            <source>Write a name without line breaks and control characters.</source>
            <translation>Schreiben Sie einen Namen ohne Zeilenumbrüche und Steuerzeichen.</translation>
        </message>
        <message>
            <source>Write a name.</source>
            <translation>Schreiben Sie einen Namen.</translation>
        </message>
        <message>
            <source>Write a table with the columns file_name and label.</source>
            <translation>Schreiben Sie eine Tabelle mit den Spalten file_name und label.</translation>
        </message>
        <message>
            <source>Write an array of objects, e.g. [{{"file_name": "a.png", "label": "cat"}}].</source>
            <translation>Schreiben Sie eine Liste von Objekten, z. B. [{{"file_name": "a.png", "label": "cat"}}].</translation>
        </message>
        <message>
            <source>Write another name.</source>
            <translation>Schreiben Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Write each image as one object with the same keys, e.g. {{"file_name": "a.png", "label": "cat"}}.</source>
            <translation>Schreiben Sie jedes Bild als ein Objekt mit denselben Schlüsseln, z. B. {{"file_name": "a.png", "label": "cat"}}.</translation>
        </message>
        <message>
            <source>Write each line as number and name: 1 cat.</source>
            <translation>Schreiben Sie jede Zeile als Nummer und Name: 1 Katze.</translation>
        </message>
        <message>
            <source>Write it again from the program it comes from, or as CSV.</source>
            <translation>Schreiben Sie sie noch einmal aus dem Programm, aus dem sie kommt, oder als CSV.</translation>
        </message>
        <message>
            <source>Write it as plain text.</source>
            <translation>Schreiben Sie es als einfachen Text.</translation>
        </message>
        <message>
            <source>Write one JSON object a line.</source>
            <translation>Schreiben Sie ein JSON-Objekt je Zeile.</translation>
        </message>
        <message>
            <source>Write one list of numbers, and one name, for each image.</source>
            <translation>Schreiben Sie je Bild eine Liste von Zahlen und einen Namen.</translation>
        </message>
        <message>
            <source>Write one name a line, the first being that of class 0.</source>
            <translation>Schreiben Sie einen Namen je Zeile, zuerst den der Klasse 0.</translation>
        </message>
        <message>
            <source>Write one of: {words}.</source>
            <translation>Schreiben Sie eines von: {words}.</translation>
        </message>
        <message>
            <source>Write plain text; line breaks are fine.</source>
            <translation>Schreiben Sie einfachen Text; Zeilenumbrüche sind erlaubt.</translation>
        </message>
        <message>
            <source>Write the path from the images folder on.</source>
            <translation>Schreiben Sie den Pfad ab dem Bilderordner.</translation>
        </message>
        <message>
            <source>Write the table as CSV from the program that made it.</source>
            <translation>Schreiben Sie die Tabelle als CSV aus dem Programm, das sie erzeugt hat.</translation>
        </message>
        <message>
            <source>Your table is not sound text in {encoding}, so that it can't be given back as it was.</source>
            <translation>Ihre Tabelle ist kein fehlerfreier Text in {encoding}, sodass sie nicht so zurückgegeben werden kann, wie sie war.</translation>
        </message>
        <message>
            <source>Your table is written in {encoding}, which has no '{letters}'.</source>
            <translation>Ihre Tabelle ist in {encoding} geschrieben, worin es „{letters}“ nicht gibt.</translation>
        </message>
        <message>
            <source>a 7-Zip archive</source>
            <translation>ein 7-Zip-Archiv</translation>
        </message>
        <message>
            <source>a Feather or Arrow file</source>
            <translation>eine Feather- oder Arrow-Datei</translation>
        </message>
        <message>
            <source>a NumPy array</source>
            <translation>ein NumPy-Array</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>ein PDF</translation>
        </message>
        <message>
            <source>a Photoshop document (PSD)</source>
            <translation>ein Photoshop-Dokument (PSD)</translation>
        </message>
        <message>
            <source>a Python pickle, which could run anything and is not opened</source>
            <translation>ein Python-Pickle, das alles ausführen könnte und nicht geöffnet wird</translation>
        </message>
        <message>
            <source>a RAR archive</source>
            <translation>ein RAR-Archiv</translation>
        </message>
        <message>
            <source>a Windows folder (drvfs)</source>
            <translation>ein Windows-Ordner (drvfs)</translation>
        </message>
        <message>
            <source>a Windows share</source>
            <translation>eine Windows-Freigabe</translation>
        </message>
        <message>
            <source>a Windows share as drive {drive}</source>
            <translation>eine Windows-Freigabe als Laufwerk {drive}</translation>
        </message>
        <message>
            <source>a ZIP archive</source>
            <translation>ein ZIP-Archiv</translation>
        </message>
        <message>
            <source>a ZIP archive or an Office document</source>
            <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
        </message>
        <message>
            <source>a database or a project</source>
            <translation>eine Datenbank oder ein Projekt</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>eine Datei</translation>
        </message>
        <message>
            <source>a file system called {kind}</source>
            <translation>ein Dateisystem namens {kind}</translation>
        </message>
        <message>
            <source>a file that bears another name too</source>
            <translation>eine Datei, die noch einen anderen Namen trägt</translation>
        </message>
        <message>
            <source>a folder</source>
            <translation>ein Ordner</translation>
        </message>
        <message>
            <source>a folder served by a program, {kind}</source>
            <translation>ein Ordner, den ein Programm bereitstellt: {kind}</translation>
        </message>
        <message>
            <source>a formatted text (RTF)</source>
            <translation>ein formatierter Text (RTF)</translation>
        </message>
        <message>
            <source>a link</source>
            <translation>eine Verknüpfung</translation>
        </message>
        <message>
            <source>a part of it is missing</source>
            <translation>ein Teil davon fehlt</translation>
        </message>
        <message>
            <source>a pipe or a device</source>
            <translation>eine Pipe oder ein Gerät</translation>
        </message>
        <message>
            <source>a placeholder of Git LFS</source>
            <translation>ein Platzhalter von Git LFS</translation>
        </message>
        <message>
            <source>a random check has no possible probability</source>
            <translation>eine Stichprobe hat eine unmögliche Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>a shared folder (9p)</source>
            <translation>ein freigegebener Ordner (9p)</translation>
        </message>
        <message>
            <source>a shared folder (Parallels)</source>
            <translation>ein freigegebener Ordner (Parallels)</translation>
        </message>
        <message>
            <source>a shared folder (VMware)</source>
            <translation>ein freigegebener Ordner (VMware)</translation>
        </message>
        <message>
            <source>a shared folder (VirtualBox)</source>
            <translation>ein freigegebener Ordner (VirtualBox)</translation>
        </message>
        <message>
            <source>a shared folder (virtiofs)</source>
            <translation>ein freigegebener Ordner (virtiofs)</translation>
        </message>
        <message>
            <source>a single number</source>
            <translation>eine einzelne Zahl</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>a video or a kind of MP4</source>
            <translation>ein Video oder eine Art von MP4</translation>
        </message>
        <message>
            <source>a web page</source>
            <translation>eine Webseite</translation>
        </message>
        <message>
            <source>all of it is transparent; its colours are shown</source>
            <translation>alles ist durchsichtig; gezeigt sind die Farben</translation>
        </message>
        <message>
            <source>an Excel or ZIP file</source>
            <translation>eine Excel- oder ZIP-Datei</translation>
        </message>
        <message>
            <source>an Excel workbook</source>
            <translation>eine Excel-Arbeitsmappe</translation>
        </message>
        <message>
            <source>an HDF5 file</source>
            <translation>eine HDF5-Datei</translation>
        </message>
        <message>
            <source>an OpenDocument file</source>
            <translation>eine OpenDocument-Datei</translation>
        </message>
        <message>
            <source>an SVG drawing</source>
            <translation>eine SVG-Zeichnung</translation>
        </message>
        <message>
            <source>an XML file</source>
            <translation>eine XML-Datei</translation>
        </message>
        <message>
            <source>an XML or SVG text</source>
            <translation>ein XML- oder SVG-Text</translation>
        </message>
        <message>
            <source>an archive of NumPy arrays</source>
            <translation>ein Archiv von NumPy-Arrays</translation>
        </message>
        <message>
            <source>an array does not fit: {reason}</source>
            <translation>ein Zahlenfeld passt nicht: {reason}</translation>
        </message>
        <message>
            <source>an array has another type or shape</source>
            <translation>ein Array hat einen anderen Typ oder eine andere Form</translation>
        </message>
        <message>
            <source>an image</source>
            <translation>ein Bild</translation>
        </message>
        <message>
            <source>an image has a class that was never there</source>
            <translation>ein Bild hat eine Klasse, die es nie gab</translation>
        </message>
        <message>
            <source>an old Excel file</source>
            <translation>eine alte Excel-Datei</translation>
        </message>
        <message>
            <source>answer {place} of the log does not follow the one before it</source>
            <translation>Antwort {place} des Protokolls folgt nicht auf die davor</translation>
        </message>
        <message>
            <source>answer {place} of the log is missing</source>
            <translation>Antwort {place} des Protokolls fehlt</translation>
        </message>
        <message>
            <source>answer {place} of the log was changed</source>
            <translation>Antwort {place} des Protokolls wurde verändert</translation>
        </message>
        <message>
            <source>channel {channel} of {count}</source>
            <translation>Kanal {channel} von {count}</translation>
        </message>
        <message>
            <source>channels {channels} of {count} as red, green, blue</source>
            <translation>Kanäle {channels} von {count} als Rot, Grün, Blau</translation>
        </message>
        <message>
            <source>colour values {low:g} to {high:g} shown as 0 to 255</source>
            <translation>Farbwerte {low:g} bis {high:g}, dargestellt als 0 bis 255</translation>
        </message>
        <message>
            <source>compressed with bzip2</source>
            <translation>mit bzip2 komprimiert</translation>
        </message>
        <message>
            <source>compressed with xz</source>
            <translation>mit xz komprimiert</translation>
        </message>
        <message>
            <source>compressed with zstd</source>
            <translation>mit zstd komprimiert</translation>
        </message>
        <message>
            <source>compression {compression}</source>
            <translation>Kompression {compression}</translation>
        </message>
        <message>
            <source>compression {compression} with {predictor} predictor</source>
            <translation>Kompression {compression} mit Prädiktor {predictor}</translation>
        </message>
        <message>
            <source>ended the program that tried to read it</source>
            <translation>hat das Programm beendet, das es lesen wollte</translation>
        </message>
        <message>
            <source>event {event_id}</source>
            <translation>Antwort {event_id} des Protokolls</translation>
        </message>
        <message>
            <source>every image</source>
            <translation>alle Bilder</translation>
        </message>
        <message>
            <source>first of several frames</source>
            <translation>erstes von mehreren Einzelbildern</translation>
        </message>
        <message>
            <source>grey values {low:g} to {high:g}</source>
            <translation>Grauwerte {low:g} bis {high:g}</translation>
        </message>
        <message>
            <source>grey values {low:g} to {high:g} shown as 0 to 255</source>
            <translation>Grauwerte {low:g} bis {high:g}, dargestellt als 0 bis 255</translation>
        </message>
        <message>
            <source>image {number}</source>
            <translation>Bild {number}</translation>
        </message>
        <message>
            <source>images {numbers}</source>
            <translation>Bilder {numbers}</translation>
        </message>
        <message>
            <source>images {numbers} and {count:,} more</source>
            <translation>Bilder {numbers} und {count:,} weitere</translation>
        </message>
        <message>
            <source>it adds a class under a number that is not the next</source>
            <translation>Es fügt eine Klasse unter einer Nummer hinzu, die nicht die nächste ist</translation>
        </message>
        <message>
            <source>it can't be unpacked</source>
            <translation>es lässt sich nicht entpacken</translation>
        </message>
        <message>
            <source>it has {precision} bits a sample</source>
            <translation>es hat {precision} Bit je Kanal</translation>
        </message>
        <message>
            <source>it has {samples} samples a pixel, too few for its colours</source>
            <translation>es hat {samples} Werte je Pixel, zu wenige für seine Farben</translation>
        </message>
        <message>
            <source>it holds the raw data of a camera</source>
            <translation>es enthält die Rohdaten einer Kamera</translation>
        </message>
        <message>
            <source>it is a hierarchical JPEG</source>
            <translation>es ist ein hierarchisches JPEG</translation>
        </message>
        <message>
            <source>it is a lossless JPEG</source>
            <translation>es ist ein verlustfreies JPEG</translation>
        </message>
        <message>
            <source>it is about another number of images</source>
            <translation>es handelt von einer anderen Zahl von Bildern</translation>
        </message>
        <message>
            <source>it is longer or shorter than its shape</source>
            <translation>es ist länger oder kürzer als seine Form</translation>
        </message>
        <message>
            <source>it is missing</source>
            <translation>sie fehlt</translation>
        </message>
        <message>
            <source>it is too long or cut short</source>
            <translation>es ist zu lang oder abgeschnitten</translation>
        </message>
        <message>
            <source>it names images or classes that do not exist</source>
            <translation>sie nennt Bilder oder Klassen, die es nicht gibt</translation>
        </message>
        <message>
            <source>it reports an error</source>
            <translation>es meldet einen Fehler</translation>
        </message>
        <message>
            <source>it says two things at once</source>
            <translation>es sagt zweierlei zugleich</translation>
        </message>
        <message>
            <source>it speaks of another number of images</source>
            <translation>sie spricht von einer anderen Zahl von Bildern</translation>
        </message>
        <message>
            <source>it undoes what is not there</source>
            <translation>Es nimmt etwas zurück, das nicht da ist</translation>
        </message>
        <message>
            <source>its bytes were changed</source>
            <translation>seine Bytes wurden verändert</translation>
        </message>
        <message>
            <source>its classifier has other layers</source>
            <translation>ihr Klassifikator hat andere Schichten</translation>
        </message>
        <message>
            <source>its colour profile can't be used and was left aside</source>
            <translation>sein Farbprofil ist unbrauchbar und blieb außer Acht</translation>
        </message>
        <message>
            <source>its history holds no numbers</source>
            <translation>ihr Verlauf enthält keine Zahlen</translation>
        </message>
        <message>
            <source>its inks are not cyan, magenta, yellow and black</source>
            <translation>seine Druckfarben sind nicht Cyan, Magenta, Gelb und Schwarz</translation>
        </message>
        <message>
            <source>its memory is too small</source>
            <translation>sein Speicher ist zu klein</translation>
        </message>
        <message>
            <source>its neighbours are not those of its batch</source>
            <translation>ihre Nachbarn gehören nicht zu ihrem Stapel</translation>
        </message>
        <message>
            <source>its palette is missing</source>
            <translation>seine Palette fehlt</translation>
        </message>
        <message>
            <source>its photometric interpretation is {kind}</source>
            <translation>seine photometrische Deutung ist {kind}</translation>
        </message>
        <message>
            <source>its samples have {bits} bits in format {format}</source>
            <translation>seine Werte haben {bits} Bit im Format {format}</translation>
        </message>
        <message>
            <source>its settings can't be understood</source>
            <translation>ihre Einstellungen sind nicht zu verstehen</translation>
        </message>
        <message>
            <source>its shape can't be read</source>
            <translation>seine Form ist nicht lesbar</translation>
        </message>
        <message>
            <source>its structure can't be read</source>
            <translation>ihr Aufbau ist nicht lesbar</translation>
        </message>
        <message>
            <source>its type or shape is not allowed</source>
            <translation>sein Typ oder seine Form ist nicht zulässig</translation>
        </message>
        <message>
            <source>stored as a negative; its grey values are mirrored</source>
            <translation>als Negativ gespeichert; die Grauwerte sind gespiegelt</translation>
        </message>
        <message>
            <source>takes too long to read</source>
            <translation>braucht zu lange beim Lesen</translation>
        </message>
        <message>
            <source>the file has {first} and {more} more</source>
            <translation>die Datei enthält {first} und {more} weitere</translation>
        </message>
        <message>
            <source>the file lacks its end mark</source>
            <translation>der Datei fehlt ihre Endmarke</translation>
        </message>
        <message>
            <source>the file lacks {first} and {more} more</source>
            <translation>in der Datei fehlen {first} und {more} weitere</translation>
        </message>
        <message>
            <source>the list of images has gaps or unknown classes</source>
            <translation>die Liste der Bilder hat Lücken oder unbekannte Klassen</translation>
        </message>
        <message>
            <source>the list of images was changed</source>
            <translation>die Liste der Bilder wurde verändert</translation>
        </message>
        <message>
            <source>the loss at {whose} was no number in epoch {epoch}</source>
            <translation>der Verlust war in Epoche {epoch} keine Zahl (betrifft: {whose})</translation>
        </message>
        <message>
            <source>there was not enough memory for epoch {epoch}</source>
            <translation>für Epoche {epoch} reichte der Arbeitsspeicher nicht</translation>
        </message>
        <message>
            <source>too deep or too long</source>
            <translation>zu tief oder zu lang</translation>
        </message>
        <message>
            <source>what it asked was changed</source>
            <translation>ihre Fragen wurden verändert</translation>
        </message>
        <message>
            <source>{bits} bits a sample</source>
            <translation>{bits} Bit je Wert</translation>
        </message>
        <message>
            <source>{bits} bits of {kind}</source>
            <translation>{bits} Bit {kind}</translation>
        </message>
        <message>
            <source>{first} and {second}</source>
            <translation>{first} und {second}</translation>
        </message>
        <message>
            <source>{gone} of {looked_at} images looked at are not there.</source>
            <translation>{gone} von {looked_at} stichprobenweise geprüften Bildern sind nicht da.</translation>
        </message>
        <message>
            <source>{missing} of {count} pixels hold no number and are shown black</source>
            <translation>{missing} von {count} Pixeln enthalten keine Zahl und erscheinen schwarz</translation>
        </message>
        <message>
            <source>{names} and others</source>
            <translation>{names} und andere</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names} und {count} weitere</translation>
        </message>
        <message>
            <source>{problem} The round before it is shown; no answer is lost.</source>
            <translation>{problem} Gezeigt wird die Runde davor; keine Antwort ist verloren.</translation>
        </message>
        <message>
            <source>{table}, row {number}</source>
            <translation>{table}, Zeile {number}</translation>
        </message>
        <message>
            <source>{what} Nothing was changed.</source>
            <translation>{what} Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{what} The table has: {found}.</source>
            <translation>{what} Die Tabelle hat: {found}.</translation>
        </message>
        <message>
            <source>“{value}” is not a number that can be read in one way.</source>
            <translation>„{value}“ ist keine Zahl, die sich eindeutig lesen lässt.</translation>
        </message>
        <message>
            <source>“{word}” is compared with a number.</source>
            <translation>„{word}“ wird mit einer Zahl verglichen.</translation>
        </message>
        <message>
            <source>“{word}” is compared with a word.</source>
            <translation>„{word}“ wird mit einem Wort verglichen.</translation>
        </message>
        <message>
            <source>“{word}” is never “{value}”.</source>
            <translation>„{word}“ ist nie „{value}“.</translation>
        </message>
    </context>
    <context>
        <name>EngineWords</name>
        <message>
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
    </context>
    <context>
        <name>EnoughPanel</name>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>&amp;Target:</source>
            <translation>&amp;Ziel:</translation>
        </message>
        <message>
            <source>Is it enough?</source>
            <translation>Reicht es?</translation>
        </message>
        <message>
            <source>Target: share of right labels</source>
            <translation>Ziel: Anteil richtiger Labels</translation>
        </message>
        <message>
            <source>right labels</source>
            <translation>richtige Labels</translation>
        </message>
    </context>
    <context>
        <name>EntropyColoring</name>
        <message numerus="yes">
            <source>cell: {nats} nats on average of %Ln images</source>
            <translation>
                <numerusform>Zelle: {nats} Nats, %Ln Bild</numerusform>
                <numerusform>Zelle: {nats} Nats im Mittel von %Ln Bildern</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntropyHeatmap</name>
        <message>
            <source>% wrong</source>
            <translation>% falsch</translation>
        </message>
        <message>
            <source>1 image selected</source>
            <translation>1 Bild ausgewählt</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>After the batch was picked, its answers counted as given</source>
            <translation>Nachdem der Stapel gewählt war; seine Antworten gelten als gegeben</translation>
        </message>
        <message>
            <source>After the first round you see here where in your data the model is unsure.</source>
            <translation>Nach der ersten Runde sehen Sie hier, wo in Ihren Daten das Modell unsicher ist.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Drag to select, wheel to zoom, middle button or Space to move.</source>
            <translation>Ziehen wählt aus, das Rad vergrößert, mittlere Taste oder Leertaste verschiebt.</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Select with a lasso</source>
            <translation>Mit dem Lasso auswählen</translation>
        </message>
        <message>
            <source>Select with a rectangle</source>
            <translation>Mit einem Rechteck auswählen</translation>
        </message>
        <message>
            <source>Show the batch and the reviewed images</source>
            <translation>Stapel und geprüfte Bilder anzeigen</translation>
        </message>
        <message>
            <source>Show the whole map</source>
            <translation>Ganze Karte anzeigen</translation>
        </message>
        <message>
            <source>The map of the images is not drawn yet; preparing draws it.</source>
            <translation>Die Karte der Bilder ist noch nicht gezeichnet; sie entsteht beim Vorbereiten.</translation>
        </message>
        <message>
            <source>The model's entropy, before the batch was picked</source>
            <translation>Die Entropie des Modells, bevor der Stapel gewählt wurde</translation>
        </message>
        <message>
            <source>This method does not spread entropy to neighbours: before and after differ at the images asked at most.</source>
            <translation>Diese Methode verteilt keine Entropie auf Nachbarn: Vorher und nachher unterscheiden sich höchstens bei den gefragten Bildern.</translation>
        </message>
        <message>
            <source>What the batch takes away, its own images included</source>
            <translation>Was der Stapel wegnimmt, seine eigenen Bilder eingeschlossen</translation>
        </message>
        <message>
            <source>What the colours of the map stand for</source>
            <translation>Wofür die Farben der Karte stehen</translation>
        </message>
        <message>
            <source>in the batch, answered</source>
            <translation>im Stapel, beantwortet</translation>
        </message>
        <message>
            <source>in the batch, waiting</source>
            <translation>im Stapel, offen</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>Nats</translation>
        </message>
        <message>
            <source>reviewed, not in the batch</source>
            <translation>geprüft, nicht im Stapel</translation>
        </message>
        <message>
            <source>{count} images selected</source>
            <translation>{count} Bilder ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>EpochPlot</name>
        <message>
            <source>epoch</source>
            <translation>Epoche</translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message numerus="yes">
            <source>%Ln images added.</source>
            <translation>
                <numerusform>%Ln Bild hinzugefügt.</numerusform>
                <numerusform>%Ln Bilder hinzugefügt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where the images are now</source>
            <translation>Wo die Bilder jetzt liegen</translation>
        </message>
    </context>
    <context>
        <name>ErrorsLeft</name>
        <message>
            <source>Accepted in bulk and not looked at, so counted with them: {count}.</source>
            <translation>Gesammelt übernommen und nicht angesehen, daher mitgezählt: {count}.</translation>
        </message>
        <message>
            <source>Another hundred reviews would find about {count}.</source>
            <translation>Weitere hundert Prüfungen fänden etwa {count}.</translation>
        </message>
        <message>
            <source>Every label was looked at.</source>
            <translation>Jedes Label wurde angesehen.</translation>
        </message>
        <message>
            <source>For your target of {target} right labels, random checks still needed: {count}, if none of them finds a wrong label.</source>
            <translation>Für Ihr Ziel von {target} richtigen Labels noch nötige Stichproben: {count}, wenn keine davon ein falsches Label findet.</translation>
        </message>
        <message>
            <source>Wrong labels left: about {value} of {among} ({low} to {high}, nine times in ten; random checks: {checks}).</source>
            <translation>Noch falsche Labels: etwa {value} von {among} ({low} bis {high}, in neun von zehn Fällen; Stichproben: {checks}).</translation>
        </message>
        <message>
            <source>Wrong labels left: about {value} of {among}, by the model's word alone; no random check has been answered yet.</source>
            <translation>Noch falsche Labels: etwa {value} von {among}, allein nach dem Modell; noch keine Stichprobe ist beantwortet.</translation>
        </message>
        <message>
            <source>Your target of {target} right labels is reached: you can stop.</source>
            <translation>Ihr Ziel von {target} richtigen Labels ist erreicht: Sie können aufhören.</translation>
        </message>
        <message>
            <source>the model's word alone; no random check yet</source>
            <translation>allein nach dem Modell; noch keine Stichprobe</translation>
        </message>
        <message>
            <source>{share} the model's word; random checks: {count}</source>
            <translation>zu {share} nach dem Modell; Stichproben: {count}</translation>
        </message>
    </context>
    <context>
        <name>ExampleButton</name>
        <message>
            <source>without a label</source>
            <translation>ohne Label</translation>
        </message>
    </context>
    <context>
        <name>ExampleShelf</name>
        <message>
            <source>Examples to compare with</source>
            <translation>Beispiele zum Vergleich</translation>
        </message>
        <message>
            <source>What images like it are called</source>
            <translation>Wie ähnliche Bilder heißen</translation>
        </message>
    </context>
    <context>
        <name>ExampleStrip</name>
        <message numerus="yes">
            <source>%Ln examples</source>
            <translation>
                <numerusform>%Ln Beispiel</numerusform>
                <numerusform>%Ln Beispiele</numerusform>
            </translation>
        </message>
        <message>
            <source>No image of “{name}” is answered yet</source>
            <translation>Noch kein Bild von „{name}“ beantwortet</translation>
        </message>
        <message>
            <source>There is no image of “{name}”</source>
            <translation>Es gibt kein Bild von „{name}“</translation>
        </message>
        <message>
            <source>“{name}” as you confirmed it</source>
            <translation>„{name}“, wie von Ihnen bestätigt</translation>
        </message>
        <message>
            <source>“{name}”: images that came with this label, unchecked</source>
            <translation>„{name}“: Bilder, die mit diesem Label kamen, ungeprüft</translation>
        </message>
        <message>
            <source>“{name}”: those that training trusts most</source>
            <translation>„{name}“: die, denen das Training am meisten traut</translation>
        </message>
        <message>
            <source>“{name}”: yours ({tick}), then some with that label, unchecked</source>
            <translation>„{name}“: Ihre ({tick}), dann welche mit diesem Label, ungeprüft</translation>
        </message>
        <message>
            <source>“{name}”: yours ({tick}), then those that training trusts most</source>
            <translation>„{name}“: Ihre ({tick}), dann die, denen das Training am meisten traut</translation>
        </message>
    </context>
    <context>
        <name>Explained</name>
        <message>
            <source>More in the guide</source>
            <translation>Mehr in der Anleitung</translation>
        </message>
    </context>
    <context>
        <name>Explanations</name>
        <message>
            <source>Diffusion carries what one answer settles on to images like it, step by step, so that the same is not asked twice.</source>
            <translation>Die Diffusion trägt, was eine Antwort klärt, Schritt für Schritt zu ähnlichen Bildern weiter, damit nicht zweimal dasselbe gefragt wird.</translation>
        </message>
        <message>
            <source>Entropy says how unsure the model is of the class: 0 where it is certain, more the more classes it finds likely.</source>
            <translation>Die Entropie sagt, wie unsicher das Modell bei der Klasse ist: 0, wo es sicher ist, und umso mehr, je mehr Klassen es für wahrscheinlich hält.</translation>
        </message>
        <message>
            <source>How far a label is trusted follows from how well it fits what the model has learned from all others.</source>
            <translation>Wie weit einem Label getraut wird, folgt daraus, wie gut es zu dem passt, was das Modell aus allen anderen gelernt hat.</translation>
        </message>
        <message>
            <source>In an epoch the training goes through all labels once.</source>
            <translation>In einer Epoche geht das Training alle Labels einmal durch.</translation>
        </message>
        <message>
            <source>Nats measure entropy: two equally likely classes are 0.69 nats, ten are 2.30.</source>
            <translation>In Nats wird Entropie gemessen: Zwei gleich wahrscheinliche Klassen sind 0,69 Nats, zehn sind 2,30.</translation>
        </message>
        <message>
            <source>The contribution weight (alpha) says how much a label counts in training: 1 is an even share, near 0 the model has stopped believing it.</source>
            <translation>Das Beitragsgewicht (Alpha) sagt, wie viel ein Label im Training zählt: 1 ist der gleiche Anteil für alle, nahe 0 glaubt das Modell ihm nicht mehr.</translation>
        </message>
        <message>
            <source>The distance of two images says how different they look to the model; 0 is alike.</source>
            <translation>Der Abstand zweier Bilder sagt, wie verschieden sie für das Modell aussehen; 0 ist gleich.</translation>
        </message>
        <message>
            <source>The probabilities of all classes of an image add up to 100 %; they are the model's opinion, and it may err.</source>
            <translation>Die Wahrscheinlichkeiten aller Klassen eines Bildes ergeben zusammen 100 %; sie sind die Meinung des Modells, und es kann irren.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Choose the file to write</source>
            <translation>Zieldatei wählen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export the labels</source>
            <translation>Labels exportieren</translation>
        </message>
        <message>
            <source>File to write</source>
            <translation>Zieldatei</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner anzeigen</translation>
        </message>
        <message>
            <source>With a certificate of how many labels can be wrong</source>
            <translation>Mit Bescheinigung über falsche Labels</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Wird geschrieben…</translation>
        </message>
        <message>
            <source>Your images and tables are not changed; a new file is written.</source>
            <translation>Ihre Bilder und Tabellen bleiben unverändert; es wird eine neue Datei geschrieben.</translation>
        </message>
        <message numerus="yes">
            <source>✓ %Ln rows written to {path}</source>
            <translation>
                <numerusform>✓ %Ln Zeile nach {path} geschrieben</numerusform>
                <numerusform>✓ %Ln Zeilen nach {path} geschrieben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Failure</name>
        <message>
            <source>No answer is lost. Try again; if it comes back, report the details.</source>
            <translation>Keine Antwort ist verloren. Versuchen Sie es noch einmal. Tritt der Fehler wieder auf, melden Sie bitte die Details.</translation>
        </message>
        <message>
            <source>The program made a mistake.</source>
            <translation>Im Programm ist ein Fehler aufgetreten.</translation>
        </message>
    </context>
    <context>
        <name>FixedKeys</name>
        <message>
            <source>confirms, or takes what is highlighted</source>
            <translation>bestätigt oder übernimmt das Hervorgehobene</translation>
        </message>
        <message>
            <source>copies, inserts or cuts text</source>
            <translation>kopiert, fügt ein oder schneidet Text aus</translation>
        </message>
        <message>
            <source>gives a class</source>
            <translation>vergibt eine Klasse</translation>
        </message>
        <message>
            <source>goes on to another control, or leaves one</source>
            <translation>geht zum nächsten Bedienelement oder verlässt es</translation>
        </message>
        <message>
            <source>moves through images and lists</source>
            <translation>führt durch Bilder und Listen</translation>
        </message>
        <message>
            <source>opens a menu</source>
            <translation>öffnet ein Menü</translation>
        </message>
        <message>
            <source>selects</source>
            <translation>wählt aus</translation>
        </message>
        <message>
            <source>zooms the image or the map</source>
            <translation>vergrößert oder verkleinert Bild oder Karte</translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message>
            <source>Arabic (Windows)</source>
            <translation>Arabisch (Windows)</translation>
        </message>
        <message>
            <source>Baltic (Windows)</source>
            <translation>Baltisch (Windows)</translation>
        </message>
        <message>
            <source>Central European (Windows)</source>
            <translation>Mitteleuropäisch (Windows)</translation>
        </message>
        <message>
            <source>Chinese, simplified (GB 18030)</source>
            <translation>Chinesisch, vereinfacht (GB 18030)</translation>
        </message>
        <message>
            <source>Chinese, traditional (Big5)</source>
            <translation>Chinesisch, traditionell (Big5)</translation>
        </message>
        <message>
            <source>Cyrillic (KOI8-R)</source>
            <translation>Kyrillisch (KOI8-R)</translation>
        </message>
        <message>
            <source>Cyrillic (Windows)</source>
            <translation>Kyrillisch (Windows)</translation>
        </message>
        <message>
            <source>Greek (Windows)</source>
            <translation>Griechisch (Windows)</translation>
        </message>
        <message>
            <source>Hebrew (Windows)</source>
            <translation>Hebräisch (Windows)</translation>
        </message>
        <message>
            <source>Japanese (EUC)</source>
            <translation>Japanisch (EUC)</translation>
        </message>
        <message>
            <source>Japanese (Shift JIS)</source>
            <translation>Japanisch (Shift JIS)</translation>
        </message>
        <message>
            <source>Korean (Windows)</source>
            <translation>Koreanisch (Windows)</translation>
        </message>
        <message>
            <source>Table of all images (CSV with ; and decimal comma)</source>
            <translation>Tabelle aller Bilder (CSV mit ; und Dezimalkomma)</translation>
        </message>
        <message>
            <source>Table of all images (CSV)</source>
            <translation>Tabelle aller Bilder (CSV)</translation>
        </message>
        <message>
            <source>Table of the corrected images only (CSV)</source>
            <translation>Tabelle nur der korrigierten Bilder (CSV)</translation>
        </message>
        <message>
            <source>Thai (Windows)</source>
            <translation>Thailändisch (Windows)</translation>
        </message>
        <message>
            <source>Turkish (Windows)</source>
            <translation>Türkisch (Windows)</translation>
        </message>
        <message>
            <source>Vietnamese (Windows)</source>
            <translation>Vietnamesisch (Windows)</translation>
        </message>
        <message>
            <source>Western European (DOS)</source>
            <translation>Westeuropäisch (DOS)</translation>
        </message>
        <message>
            <source>Western European (Mac)</source>
            <translation>Westeuropäisch (Mac)</translation>
        </message>
        <message>
            <source>Western European (Windows)</source>
            <translation>Westeuropäisch (Windows)</translation>
        </message>
        <message>
            <source>Your own table with the labels corrected</source>
            <translation>Ihre eigene Tabelle mit korrigierten Labels</translation>
        </message>
        <message>
            <source>comma-separated</source>
            <translation>durch Kommas getrennt</translation>
        </message>
        <message>
            <source>divided by |</source>
            <translation>durch | getrennt</translation>
        </message>
        <message>
            <source>labels of FiftyOne</source>
            <translation>Labels von FiftyOne</translation>
        </message>
        <message>
            <source>one folder per class</source>
            <translation>ein Ordner je Klasse</translation>
        </message>
        <message>
            <source>semicolon-separated</source>
            <translation>durch Semikolons getrennt</translation>
        </message>
        <message>
            <source>space-separated</source>
            <translation>durch Leerzeichen getrennt</translation>
        </message>
        <message>
            <source>tab-separated</source>
            <translation>durch Tabulatoren getrennt</translation>
        </message>
        <message>
            <source>table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>tasks of Label Studio</source>
            <translation>Aufgaben von Label Studio</translation>
        </message>
    </context>
    <context>
        <name>FoundImagesDialog</name>
        <message numerus="yes">
            <source>%Ln new images were found.</source>
            <translation>
                <numerusform>%Ln neues Bild wurde gefunden.</numerusform>
                <numerusform>%Ln neue Bilder wurden gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add images</source>
            <translation>Bilder hinzufügen</translation>
        </message>
        <message>
            <source>Add them</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>How this was read</source>
            <translation>So wurde es gelesen</translation>
        </message>
        <message>
            <source>In the project already: {n}.</source>
            <translation>Schon im Projekt: {n}.</translation>
        </message>
        <message>
            <source>No new images were found.</source>
            <translation>Es wurden keine neuen Bilder gefunden.</translation>
        </message>
        <message>
            <source>Not there any more: {n}. Their answers stay.</source>
            <translation>Nicht mehr da: {n}. Ihre Antworten bleiben.</translation>
        </message>
        <message>
            <source>Undo does not take added images back.</source>
            <translation>Rückgängig nimmt hinzugefügte Bilder nicht zurück.</translation>
        </message>
        <message>
            <source>What deserves a look</source>
            <translation>Was einen Blick verdient</translation>
        </message>
    </context>
    <context>
        <name>FoundView</name>
        <message numerus="yes">
            <source>%Ln classes</source>
            <translation>
                <numerusform>%Ln Klasse</numerusform>
                <numerusform>%Ln Klassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Classes found</source>
            <translation>Gefundene Klassen</translation>
        </message>
        <message>
            <source>Classes with similar names: {count}</source>
            <translation>Klassen mit ähnlichen Namen: {count}</translation>
        </message>
        <message>
            <source>Groups of images with the same content: {count}</source>
            <translation>Gruppen inhaltsgleicher Bilder: {count}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Problems with files and rows: {count}</source>
            <translation>Probleme mit Dateien und Zeilen: {count}</translation>
        </message>
        <message>
            <source>What looks odd</source>
            <translation>Was auffällt</translation>
        </message>
        <message>
            <source>without a label</source>
            <translation>ohne Label</translation>
        </message>
        <message>
            <source>{images} in {classes}</source>
            <translation>{images} in {classes}</translation>
        </message>
        <message>
            <source>“{a}” and “{b}”</source>
            <translation>„{a}“ und „{b}“</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>… und {count} weitere</translation>
        </message>
        <message>
            <source>✓ Nothing odd was found.</source>
            <translation>✓ Nichts Auffälliges gefunden.</translation>
        </message>
    </context>
    <context>
        <name>GiveButton</name>
        <message>
            <source>Give</source>
            <translation>Geben</translation>
        </message>
        <message>
            <source>Give “{name}” to the selected images</source>
            <translation>Den ausgewählten Bildern „{name}“ geben</translation>
        </message>
        <message>
            <source>{text} ({key})</source>
            <translation>{text} ({key})</translation>
        </message>
    </context>
    <context>
        <name>GuideBrowser</name>
        <message>
            <source>Guide</source>
            <translation>Anleitung</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Find in the guide</source>
            <translation>In der Anleitung suchen</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Anleitung</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Nächste Stelle</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>Gefundene Stellen</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Vorige Stelle</translation>
        </message>
        <message>
            <source>The guide is not there in your language yet; this is the English one.</source>
            <translation>In Ihrer Sprache gibt es die Anleitung noch nicht; dies ist die englische.</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} von {count}</translation>
        </message>
    </context>
    <context>
        <name>HeatmapCanvas</name>
        <message numerus="yes">
            <source>%Ln images selected</source>
            <translation>
                <numerusform>%Ln Bild ausgewählt</numerusform>
                <numerusform>%Ln Bilder ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images; each place in the colour of its entropy</source>
            <translation>
                <numerusform>%Ln Bild; jeder Ort in der Farbe seiner Entropie</numerusform>
                <numerusform>%Ln Bilder; jeder Ort in der Farbe seiner Entropie</numerusform>
            </translation>
        </message>
        <message>
            <source>Map of the images</source>
            <translation>Karte der Bilder</translation>
        </message>
        <message>
            <source>empty cell</source>
            <translation>leere Zelle</translation>
        </message>
    </context>
    <context>
        <name>Helping</name>
        <message>
            <source>Click what you want to know about. Esc leaves.</source>
            <translation>Klicken Sie auf das, worüber Sie etwas wissen möchten. Esc bricht ab.</translation>
        </message>
        <message>
            <source>Click what you want to know about; {key} again explains what has the keys. Esc leaves.</source>
            <translation>Klicken Sie auf das, worüber Sie etwas wissen möchten; noch einmal {key} erklärt, was die Tasten hat. Esc bricht ab.</translation>
        </message>
        <message>
            <source>The round, how much of it is answered, and whether your answers are on the disk.</source>
            <translation>Die Runde, wie viel davon beantwortet ist, und ob Ihre Antworten auf der Platte sind.</translation>
        </message>
        <message>
            <source>The ways in: a folder of images, a table, a project that you have, or a sample to try everything with.</source>
            <translation>Die Anfänge: ein Ordner mit Bildern, eine Tabelle, ein Projekt, das Sie haben, oder ein Beispiel, um alles auszuprobieren.</translation>
        </message>
        <message>
            <source>There is nothing to tell about this.</source>
            <translation>Dazu gibt es nichts zu sagen.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>before round 1</source>
            <translation>vor Runde 1</translation>
        </message>
        <message>
            <source>handed in as {label}</source>
            <translation>abgegeben als {label}</translation>
        </message>
        <message>
            <source>handed in without a label</source>
            <translation>ohne Label abgegeben</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>kein Label</translation>
        </message>
        <message>
            <source>round {round}</source>
            <translation>Runde {round}</translation>
        </message>
        <message>
            <source>undone {when}</source>
            <translation>rückgängig gemacht {when}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>{answer}, asked about again</source>
            <translation>{answer}, noch einmal gefragt</translation>
        </message>
        <message>
            <source>{images}: answered</source>
            <translation>{images}: beantwortet</translation>
        </message>
        <message>
            <source>{image}: {now}</source>
            <translation>{image}: {now}</translation>
        </message>
        <message>
            <source>{image}: {was} became {now}</source>
            <translation>{image}: aus {was} wurde {now}</translation>
        </message>
        <message>
            <source>{line} – undone {when}</source>
            <translation>{line} – rückgängig gemacht {when}</translation>
        </message>
        <message>
            <source>{when}, before round 1, {who}: {answer}</source>
            <translation>{when}, vor Runde 1, {who}: {answer}</translation>
        </message>
        <message>
            <source>{when}, round {round}, {who}: {answer}</source>
            <translation>{when}, Runde {round}, {who}: {answer}</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <source>“{name}” ({status})</source>
            <translation>„{name}“ ({status})</translation>
        </message>
    </context>
    <context>
        <name>HistoryDesk</name>
        <message numerus="yes">
            <source>%Ln operations undone; redo brings them back one by one.</source>
            <translation>
                <numerusform>%Ln Schritt rückgängig gemacht; Wiederholen bringt ihn zurück.</numerusform>
                <numerusform>%Ln Schritte rückgängig gemacht; Wiederholen bringt sie einzeln zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>Something else was done meanwhile; nothing was undone.</source>
            <translation>Inzwischen ist etwas anderes geschehen; nichts wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>There is no image to show of this: {words}</source>
            <translation>Dazu gibt es kein Bild zu zeigen: {words}</translation>
        </message>
    </context>
    <context>
        <name>HistoryList</name>
        <message>
            <source>What was done, newest first</source>
            <translation>Was getan wurde, das Neueste zuerst</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>Enter or a double click goes to the images.</source>
            <translation>Eingabe oder ein Doppelklick führt zu den Bildern.</translation>
        </message>
        <message>
            <source>Filter the history</source>
            <translation>Verlauf filtern</translation>
        </message>
        <message>
            <source>Filter: image, class, name, day</source>
            <translation>Filtern: Bild, Klasse, Name, Tag</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Looking through the history…</source>
            <translation>Der Verlauf wird durchsucht …</translation>
        </message>
        <message>
            <source>Nothing that stands came after it.</source>
            <translation>Danach kam nichts, was noch gilt.</translation>
        </message>
        <message>
            <source>Nothing that was done is found here.</source>
            <translation>Hier ist nichts zu finden, was getan wurde.</translation>
        </message>
        <message>
            <source>Show the images</source>
            <translation>Bilder anzeigen</translation>
        </message>
        <message>
            <source>The project is open read-only.</source>
            <translation>Das Projekt ist schreibgeschützt geöffnet.</translation>
        </message>
        <message>
            <source>Undo to here</source>
            <translation>Bis hierher rückgängig machen</translation>
        </message>
        <message numerus="yes">
            <source>Undo to here: %Ln operations…</source>
            <translation>
                <numerusform>Bis hierher rückgängig machen: %Ln Schritt …</numerusform>
                <numerusform>Bis hierher rückgängig machen: %Ln Schritte …</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoes whatever came after it, a step for each; redo brings it back.</source>
            <translation>Macht alles rückgängig, was danach kam, je mit einem eigenen Schritt; Wiederholen bringt es zurück.</translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message>
            <source>{nats} nats</source>
            <translation>{nats} Nats</translation>
        </message>
    </context>
    <context>
        <name>HowToReadDialog</name>
        <message>
            <source>Add images</source>
            <translation>Bilder hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>ImageBrowser</name>
        <message numerus="yes">
            <source>%Ln images selected</source>
            <translation>
                <numerusform>%Ln Bild ausgewählt</numerusform>
                <numerusform>%Ln Bilder ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>After the first round, labels that look wrong stand here.</source>
            <translation>Nach der ersten Runde stehen hier Labels, die falsch aussehen.</translation>
        </message>
        <message>
            <source>Most like image {number} first</source>
            <translation>Die Bild {number} ähnlichsten zuerst</translation>
        </message>
        <message>
            <source>No image has been reviewed yet.</source>
            <translation>Noch kein Bild ist geprüft.</translation>
        </message>
        <message>
            <source>No image matches the search.</source>
            <translation>Kein Bild passt zur Suche.</translation>
        </message>
        <message>
            <source>No label looks wrong that you have not looked at.</source>
            <translation>Kein Label sieht falsch aus, das Sie nicht schon angesehen haben.</translation>
        </message>
        <message>
            <source>No random check stands in this batch.</source>
            <translation>In diesem Stapel steht keine Stichprobe.</translation>
        </message>
        <message numerus="yes">
            <source>Spot check: %Ln suspects drawn at random</source>
            <translation>
                <numerusform>Stichprobe: %Ln zufällig gezogener Verdächtiger</numerusform>
                <numerusform>Stichprobe: %Ln zufällig gezogene Verdächtige</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no images.</source>
            <translation>Es gibt keine Bilder.</translation>
        </message>
        <message>
            <source>What is left to do</source>
            <translation>Was noch zu tun ist</translation>
        </message>
        <message>
            <source>When chosen: {words}</source>
            <translation>Bei der Auswahl: {words}</translation>
        </message>
        <message>
            <source>While you label blind, this list stays closed: it would tell you which labels look wrong. Nothing is accepted in bulk.</source>
            <translation>Solange Sie blind labeln, bleibt diese Liste geschlossen: Sie würde verraten, welche Labels falsch aussehen. Auch wird nichts gesammelt übernommen.</translation>
        </message>
        <message>
            <source>While you label blind, this list stays closed: random checks stand among the questions and look like them.</source>
            <translation>Solange Sie blind labeln, bleibt diese Liste geschlossen: Stichproben stehen zwischen den Fragen und sehen aus wie diese.</translation>
        </message>
        <message>
            <source>{given} → {suggested}  ({count})</source>
            <translation>{given} → {suggested}  ({count})</translation>
        </message>
    </context>
    <context>
        <name>ImageCanvas</name>
        <message>
            <source>Image, large</source>
            <translation>Bild, groß</translation>
        </message>
    </context>
    <context>
        <name>ImageControls</name>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>One pixel of the screen for each of the image</source>
            <translation>Ein Bildschirmpixel je Bildpixel</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Show the whole image (double click)</source>
            <translation>Ganzes Bild anzeigen (Doppelklick)</translation>
        </message>
        <message>
            <source>Show values as they are (drag with the right button changes how)</source>
            <translation>Werte unverändert anzeigen (Ziehen mit der rechten Taste ändert die Darstellung)</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Vergrößerung</translation>
        </message>
    </context>
    <context>
        <name>ImageFiles</name>
        <message numerus="yes">
            <source>%Ln paths copied.</source>
            <translation>
                <numerusform>%Ln Pfad kopiert.</numerusform>
                <numerusform>%Ln Pfade kopiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Blind: the file is hidden until the image is answered.</source>
            <translation>Blind: Die Datei bleibt verborgen, bis das Bild beantwortet ist.</translation>
        </message>
        <message>
            <source>Image copied.</source>
            <translation>Bild kopiert.</translation>
        </message>
        <message numerus="yes">
            <source>Select %Ln images at most to open them.</source>
            <translation>
                <numerusform>Wählen Sie höchstens %Ln Bild aus, um es zu öffnen.</numerusform>
                <numerusform>Wählen Sie höchstens %Ln Bilder aus, um sie zu öffnen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The image is still being read; nothing was copied.</source>
            <translation>Das Bild wird noch gelesen; es wurde nichts kopiert.</translation>
        </message>
    </context>
    <context>
        <name>ImageHint</name>
        <message>
            <source>Click a thumbnail, or move with the arrow keys, to see it large.</source>
            <translation>Klicken Sie auf ein Vorschaubild, oder gehen Sie mit den Pfeiltasten hin, um es groß zu sehen.</translation>
        </message>
        <message>
            <source>No image selected</source>
            <translation>Kein Bild ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>Projekt anlegen</translation>
        </message>
        <message>
            <source>Folder that the paths of the table start from</source>
            <translation>Ordner, von dem die Pfade der Tabelle ausgehen</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Looking at the features</source>
            <translation>Merkmale werden angesehen</translation>
        </message>
        <message>
            <source>Looking through {name}</source>
            <translation>{name} wird durchgesehen</translation>
        </message>
        <message>
            <source>Progress of looking through the images</source>
            <translation>Fortschritt beim Durchsehen der Bilder</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Size and notes</source>
            <translation>Größe und Anmerkungen</translation>
        </message>
        <message>
            <source>What images like it are called</source>
            <translation>Wie ähnliche Bilder heißen</translation>
        </message>
        <message>
            <source>Why it is asked</source>
            <translation>Warum es gefragt wird</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} Pixel</translation>
        </message>
    </context>
    <context>
        <name>Joining</name>
        <message>
            <source>{before}, {next}</source>
            <translation>{before}, {next}</translation>
        </message>
        <message>
            <source>{before}; {next}</source>
            <translation>{before}; {next}</translation>
        </message>
        <message>
            <source>{name}: {words}</source>
            <translation>{name}: {words}</translation>
        </message>
    </context>
    <context>
        <name>KeyField</name>
        <message>
            <source>New key</source>
            <translation>Neue Taste</translation>
        </message>
        <message>
            <source>Press a key… (Esc to leave)</source>
            <translation>Taste drücken… (Esc bricht ab)</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>+, -, wheel</source>
            <translation>+, -, Rad</translation>
        </message>
        <message>
            <source>Ctrl+A</source>
            <translation>Strg+A</translation>
        </message>
        <message>
            <source>Ctrl+click, Ctrl+Space</source>
            <translation>Strg+Klick / Leertaste</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Strg+Mausrad</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Labeln</translation>
        </message>
        <message>
            <source>Look closely</source>
            <translation>Genau hinsehen</translation>
        </message>
        <message>
            <source>Move and select</source>
            <translation>Navigieren und auswählen</translation>
        </message>
        <message>
            <source>Shift+arrows, Shift+click</source>
            <translation>Umschalt+Pfeile / Klick</translation>
        </message>
        <message>
            <source>Shift+arrows, drag</source>
            <translation>Umschalt+Pfeile, Ziehen</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Arbeiten</translation>
        </message>
        <message>
            <source>add one to the selection</source>
            <translation>zur Auswahl nehmen</translation>
        </message>
        <message>
            <source>arrows, Home, End, Page</source>
            <translation>Pfeile, Pos1, Ende, Bild↑↓</translation>
        </message>
        <message>
            <source>find any class by its name</source>
            <translation>Klasse nach ihrem Namen finden</translation>
        </message>
        <message>
            <source>give one of the likeliest classes</source>
            <translation>eine der wahrscheinlichsten Klassen vergeben</translation>
        </message>
        <message>
            <source>leave the loupe</source>
            <translation>Lupe verlassen</translation>
        </message>
        <message>
            <source>letters, then Enter</source>
            <translation>Buchstaben, dann Enter</translation>
        </message>
        <message>
            <source>move</source>
            <translation>Bild wechseln</translation>
        </message>
        <message>
            <source>move the enlarged image</source>
            <translation>vergrößertes Bild verschieben</translation>
        </message>
        <message>
            <source>select a range</source>
            <translation>Bereich auswählen</translation>
        </message>
        <message>
            <source>select all</source>
            <translation>alle auswählen</translation>
        </message>
        <message>
            <source>size of the thumbnails</source>
            <translation>Größe der Vorschaubilder</translation>
        </message>
        <message>
            <source>zoom the large image</source>
            <translation>großes Bild vergrößern und verkleinern</translation>
        </message>
    </context>
    <context>
        <name>KeyLine</name>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>letters find a class</source>
            <translation>Buchstaben suchen eine Klasse</translation>
        </message>
        <message>
            <source>{keys} a class</source>
            <translation>{keys} eine Klasse</translation>
        </message>
        <message>
            <source>{keys} a likeliest class</source>
            <translation>{keys} eine der wahrscheinlichsten Klassen</translation>
        </message>
        <message>
            <source>{key} all keys</source>
            <translation>{key} alle Tasten</translation>
        </message>
    </context>
    <context>
        <name>Labelling</name>
        <message>
            <source>Blind: choose a class; the given label is hidden.</source>
            <translation>Blind: Wählen Sie eine Klasse; das gegebene Label ist verborgen.</translation>
        </message>
        <message>
            <source>Blind: choose a class; the suggestion is hidden.</source>
            <translation>Blind: Wählen Sie eine Klasse; der Vorschlag ist verborgen.</translation>
        </message>
        <message>
            <source>Later is for images of the batch.</source>
            <translation>„Später“ gilt für Bilder des Stapels.</translation>
        </message>
        <message>
            <source>Moved to the end of the batch.</source>
            <translation>Ans Ende des Stapels gelegt.</translation>
        </message>
        <message numerus="yes">
            <source>Only %Ln classes are named as likely here.</source>
            <translation>
                <numerusform>Hier wird nur %Ln Klasse als wahrscheinlich genannt.</numerusform>
                <numerusform>Hier werden nur %Ln Klassen als wahrscheinlich genannt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images left: the model is not sure of them</source>
            <translation>
                <numerusform>{done}; %Ln Bild blieb, wie es war: Das Modell ist sich nicht sicher</numerusform>
                <numerusform>{done}; %Ln Bilder blieben, wie sie waren: Das Modell ist sich nicht sicher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images left: they have no given label</source>
            <translation>
                <numerusform>{done}; %Ln Bild blieb, wie es war: Es hat kein gegebenes Label</numerusform>
                <numerusform>{done}; %Ln Bilder blieben, wie sie waren: Sie haben kein gegebenes Label</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln near-duplicates keep the answer they have</source>
            <translation>
                <numerusform>{done}; %Ln Beinahe-Dublette behält ihre bisherige Antwort</numerusform>
                <numerusform>{done}; %Ln Beinahe-Dubletten behalten ihre bisherige Antwort</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
    </context>
    <context>
        <name>Likeliest</name>
        <message>
            <source>An image that can't be read has no likeliest classes; choose one.</source>
            <translation>Ein Bild, das sich nicht lesen lässt, hat keine wahrscheinlichsten Klassen; bitte eine wählen.</translation>
        </message>
        <message>
            <source>Blind: choose a class; the likeliest classes are hidden.</source>
            <translation>Blind: eine Klasse wählen; die wahrscheinlichsten Klassen sind verborgen.</translation>
        </message>
        <message>
            <source>The model agrees with the labels no better than chance: its likeliest classes would be guesses. Choose a class.</source>
            <translation>Das Modell stimmt mit den Labels nicht besser überein als der Zufall: Seine wahrscheinlichsten Klassen wären geraten. Bitte eine Klasse wählen.</translation>
        </message>
        <message>
            <source>Which classes are the likeliest is known after the first round.</source>
            <translation>Welche Klassen die wahrscheinlichsten sind, ist nach der ersten Runde bekannt.</translation>
        </message>
    </context>
    <context>
        <name>LikeliestList</name>
        <message>
            <source>The likeliest classes</source>
            <translation>Die wahrscheinlichsten Klassen</translation>
        </message>
    </context>
    <context>
        <name>ListNotice</name>
        <message>
            <source>Show all</source>
            <translation>Alle anzeigen</translation>
        </message>
        <message>
            <source>Show all images again</source>
            <translation>Wieder alle Bilder anzeigen</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Was angezeigt wird</translation>
        </message>
    </context>
    <context>
        <name>LookAlikes</name>
        <message numerus="yes">
            <source>%Ln are called “{name}”</source>
            <translation>
                <numerusform>%Ln heißt „{name}“</numerusform>
                <numerusform>%Ln heißen „{name}“</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln are called “{name}” like it</source>
            <translation>
                <numerusform>%Ln heißt wie es „{name}“</numerusform>
                <numerusform>%Ln heißen wie es „{name}“</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bear no name</source>
            <translation>
                <numerusform>%Ln trägt keinen Namen</numerusform>
                <numerusform>%Ln tragen keinen Namen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln by other names</source>
            <translation>
                <numerusform>%Ln anders</numerusform>
                <numerusform>%Ln anders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of its %Ln nearest images, {parts}.</source>
            <translation>
                <numerusform>Von seinem %Ln nächsten Bild: {parts}.</numerusform>
                <numerusform>Von seinen %Ln nächsten Bildern: {parts}.</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} “{name}”</source>
            <translation>{count} „{name}“</translation>
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>all labels alike</source>
            <translation>alle Labels gleich</translation>
        </message>
        <message>
            <source>epoch {epoch}: loss {loss} nats, weighted {weighted} nats</source>
            <translation>Epoche {epoch}: Verlust {loss} Nats, gewichtet {weighted} Nats</translation>
        </message>
        <message>
            <source>loss in nats</source>
            <translation>Verlust in Nats</translation>
        </message>
        <message>
            <source>weighted by contribution</source>
            <translation>nach Beitrag gewichtet</translation>
        </message>
    </context>
    <context>
        <name>Loupe</name>
        <message>
            <source>Loupe</source>
            <translation>Lupe</translation>
        </message>
    </context>
    <context>
        <name>LoupeLine</name>
        <message>
            <source>Back to the images</source>
            <translation>Zurück zu den Bildern</translation>
        </message>
        <message>
            <source>Colour of the label</source>
            <translation>Farbe des Labels</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>Label hidden until answered</source>
            <translation>Label bis zur Antwort verborgen</translation>
        </message>
        <message>
            <source>Next image</source>
            <translation>Nächstes Bild</translation>
        </message>
        <message>
            <source>Place in the list</source>
            <translation>Platz in der Liste</translation>
        </message>
        <message>
            <source>Previous image</source>
            <translation>Voriges Bild</translation>
        </message>
        <message>
            <source>Suggested: {name}</source>
            <translation>Vorgeschlagen: {name}</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>Vorschlag</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} von {count}</translation>
        </message>
    </context>
    <context>
        <name>LoupeMode</name>
        <message>
            <source>There is no image to look at.</source>
            <translation>Es gibt kein Bild zum Ansehen.</translation>
        </message>
        <message>
            <source>This image is still being read; the key answered nothing.</source>
            <translation>Dieses Bild wird noch gelesen; die Taste hat nichts beantwortet.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Drawing the sample project</source>
            <translation>Das Beispielprojekt wird gezeichnet</translation>
        </message>
        <message>
            <source>Go on in the copy; the file that was open stays as it is.</source>
            <translation>Machen Sie in der Kopie weiter; die Datei, die geöffnet war, bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>Label correction</source>
            <translation>Label-Korrektur</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>New project from it</source>
            <translation>Neues Projekt daraus</translation>
        </message>
        <message>
            <source>Open a folder of images, a CSV table, or a project file (.alc).</source>
            <translation>Öffnen Sie einen Ordner mit Bildern, eine CSV-Tabelle oder eine Projektdatei (.alc).</translation>
        </message>
        <message>
            <source>Open the copy</source>
            <translation>Kopie öffnen</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>{name} wird geöffnet</translation>
        </message>
        <message>
            <source>Saving failed</source>
            <translation>Speichern fehlgeschlagen</translation>
        </message>
        <message>
            <source>The copy holds every answer.</source>
            <translation>Die Kopie enthält jede Antwort.</translation>
        </message>
        <message>
            <source>The language changes when the import is done or left.</source>
            <translation>Die Sprache wechselt, wenn der Import abgeschlossen oder verlassen ist.</translation>
        </message>
        <message>
            <source>The text size changes when the import is done or left.</source>
            <translation>Die Schriftgröße ändert sich, sobald der Import fertig oder verlassen ist.</translation>
        </message>
        <message>
            <source>This is neither a folder, nor a table, nor a project.</source>
            <translation>Das ist weder ein Ordner noch eine Tabelle noch ein Projekt.</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Label</source>
            <translation>&amp;Label</translation>
        </message>
        <message>
            <source>&amp;Round</source>
            <translation>&amp;Runde</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>App&amp;earance</source>
            <translation>&amp;Darstellung</translation>
        </message>
        <message>
            <source>Cl&amp;asses</source>
            <translation>&amp;Klassen</translation>
        </message>
        <message>
            <source>Con&amp;trast</source>
            <translation>K&amp;ontrast</translation>
        </message>
        <message>
            <source>L&amp;anguage</source>
            <translation>S&amp;prache</translation>
        </message>
        <message>
            <source>Li&amp;keliest classes</source>
            <translation>&amp;Wahrscheinlichste Klassen</translation>
        </message>
        <message>
            <source>No project yet</source>
            <translation>Noch kein Projekt</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Text si&amp;ze</source>
            <translation>Schrift&amp;größe</translation>
        </message>
    </context>
    <context>
        <name>MergeOffer</name>
        <message>
            <source>Labels that can be merged</source>
            <translation>Labels, die sich zusammenführen lassen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Read “{name}” as no label</source>
            <translation>„{name}“ als „ohne Label“ lesen</translation>
        </message>
        <message>
            <source>Read “{name}” as “{other}”</source>
            <translation>„{name}“ als „{other}“ lesen</translation>
        </message>
    </context>
    <context>
        <name>MethodDialog</name>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>&amp;Wrong among the given labels, about</source>
            <translation>Anteil &amp;falscher Labels, etwa</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>For comparison ({n})</source>
            <translation>Zum Vergleich ({n})</translation>
        </message>
        <message>
            <source>How the next batch is chosen</source>
            <translation>Wie der nächste Stapel gewählt wird</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>Methoden</translation>
        </message>
        <message>
            <source>Methods of the literature, to set beside the others.</source>
            <translation>Methoden aus der Literatur, zum Vergleich mit den anderen.</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>Empfohlen</translation>
        </message>
        <message>
            <source>Share of wrong labels among the given ones</source>
            <translation>Anteil falscher unter den gegebenen Labels</translation>
        </message>
        <message>
            <source>Simple</source>
            <translation>Einfach</translation>
        </message>
        <message>
            <source>The model and your answers speak for about {n} %.</source>
            <translation>Das Modell und Ihre Antworten sprechen für etwa {n} %.</translation>
        </message>
        <message>
            <source>The project remembers it. The batch you are answering stays as it is; you can change the method before every round.</source>
            <translation>Das Projekt merkt sich die Methode. Der Stapel, den Sie gerade beantworten, bleibt unverändert; vor jeder Runde können Sie die Methode wechseln.</translation>
        </message>
        <message>
            <source>Use this method</source>
            <translation>Diese Methode verwenden</translation>
        </message>
    </context>
    <context>
        <name>Methods</name>
        <message>
            <source>A model that learned everything by heart is bent most by wrong labels: these are asked about. For finding wrong labels.</source>
            <translation>Falsche Labels verbiegen ein Modell, das alles auswendig gelernt hat, am stärksten: Nach ihnen wird gefragt. Um falsche Labels zu finden.</translation>
        </message>
        <message>
            <source>Adds up how unlikely the model finds the label and how unsure it is. For mistakes among hard images.</source>
            <translation>Zählt zusammen, wie unwahrscheinlich das Modell das Label findet und wie unsicher es ist. Für Fehler bei schwierigen Bildern.</translation>
        </message>
        <message>
            <source>Asks about uncertain images whatever their labels, spread out. Shows what distrusting labels is worth.</source>
            <translation>Fragt gestreut nach unsicheren Bildern, gleich welches Label sie tragen. Zeigt, was das Misstrauen gegen Labels bringt.</translation>
        </message>
        <message>
            <source>By chance</source>
            <translation>Zufällig</translation>
        </message>
        <message>
            <source>Closest call</source>
            <translation>Knappste Entscheidung</translation>
        </message>
        <message>
            <source>Contradicted and uncertain</source>
            <translation>Widersprüchlich und unsicher</translation>
        </message>
        <message>
            <source>Distrusted and uncertain, spread out</source>
            <translation>Zweifelhaft und unsicher, gestreut</translation>
        </message>
        <message>
            <source>Estimates how many labels of each class are wrong and leaves out those that fit similar images least, then asks about the most uncertain.</source>
            <translation>Schätzt, wie viele Labels jeder Klasse falsch sind, lässt beim Training die weg, die zu ähnlichen Bildern am wenigsten passen, und fragt dann nach den unsichersten Bildern.</translation>
        </message>
        <message>
            <source>Every image is as likely as any other. For an unbiased count of wrong labels, and as a yardstick.</source>
            <translation>Jedes Bild ist gleich wahrscheinlich. Für eine unverzerrte Zählung falscher Labels und als Maßstab.</translation>
        </message>
        <message>
            <source>Images between two classes that the model finds nearly equally likely. For classes that look alike.</source>
            <translation>Bilder zwischen zwei Klassen, die das Modell fast gleich wahrscheinlich findet. Für Klassen, die sich ähnlich sehen.</translation>
        </message>
        <message>
            <source>Images whose answer would change a simple model most, reckoning with mix-ups between classes.</source>
            <translation>Bilder, deren Antwort ein einfaches Modell am meisten ändern würde; Verwechslungen zwischen Klassen sind eingerechnet.</translation>
        </message>
        <message>
            <source>Images whose class the model can't tell. For improving a model when most labels are right.</source>
            <translation>Bilder, deren Klasse das Modell nicht erkennt. Um ein Modell zu verbessern, wenn die meisten Labels stimmen.</translation>
        </message>
        <message>
            <source>Images whose likeliest class is still unlikely. Much like “Most uncertain”, and easier to explain.</source>
            <translation>Bilder, deren wahrscheinlichste Klasse immer noch unwahrscheinlich ist. Ähnlich wie „Am unsichersten“ und leichter zu erklären.</translation>
        </message>
        <message>
            <source>Labels that bend the model most</source>
            <translation>Labels, die das Modell am stärksten verbiegen</translation>
        </message>
        <message>
            <source>Labels that the model finds least likely. For gross mistakes; hard images with right labels come along.</source>
            <translation>Labels, die das Modell am unwahrscheinlichsten findet. Für grobe Fehler; schwierige Bilder mit richtigen Labels kommen mit.</translation>
        </message>
        <message>
            <source>Largest change expected</source>
            <translation>Größte erwartete Änderung</translation>
        </message>
        <message>
            <source>Learns from your answers which class is mistaken for which, then asks about the most uncertain. For mistakes with a pattern; needs some hundred answers.</source>
            <translation>Lernt aus Ihren Antworten, welche Klasse mit welcher verwechselt wird, und fragt dann nach den unsichersten Bildern. Für Fehler mit Muster; braucht einige hundert Antworten.</translation>
        </message>
        <message>
            <source>Leaves labels out of training that differ from those of similar images, then asks about the most uncertain.</source>
            <translation>Lässt beim Training Labels weg, die von denen ähnlicher Bilder abweichen, und fragt dann nach den unsichersten Bildern.</translation>
        </message>
        <message>
            <source>Leaves labels out of training that the model keeps stumbling over, then asks about the most uncertain. Must be told how many labels are wrong.</source>
            <translation>Lässt beim Training Labels weg, über die das Modell immer wieder stolpert, und fragt dann nach den unsichersten Bildern. Muss wissen, wie viele Labels falsch sind.</translation>
        </message>
        <message>
            <source>May ask about similar images in a row. Shows what spreading the questions is worth.</source>
            <translation>Kann hintereinander nach ähnlichen Bildern fragen. Zeigt, was das Streuen der Fragen bringt.</translation>
        </message>
        <message>
            <source>Most contradicted</source>
            <translation>Am widersprüchlichsten</translation>
        </message>
        <message>
            <source>Most uncertain</source>
            <translation>Am unsichersten</translation>
        </message>
        <message>
            <source>Probably wrong, and what teaches most</source>
            <translation>Wahrscheinlich falsch, und was am meisten lehrt</translation>
        </message>
        <message>
            <source>Random checks</source>
            <translation>Stichproben</translation>
        </message>
        <message>
            <source>The method of the paper: learns which labels to distrust, asks about the uncertain ones among them, and spares images like those just asked. For a better model where very many labels are wrong.</source>
            <translation>Die Methode der Arbeit: lernt, welchen Labels zu misstrauen ist, fragt nach den unsicheren darunter und verschont Bilder, die den gerade gefragten ähneln. Für ein besseres Modell, wo sehr viele Labels falsch sind.</translation>
        </message>
        <message>
            <source>The paper's, trusting all labels alike</source>
            <translation>Die der Arbeit, mit gleichem Vertrauen in alle Labels</translation>
        </message>
        <message>
            <source>The paper's, without sparing neighbours</source>
            <translation>Die der Arbeit, ohne Nachbarn zu verschonen</translation>
        </message>
        <message>
            <source>Trains in stages on the labels that fit best, then asks about the most uncertain. Must be told how many labels are wrong.</source>
            <translation>Trainiert stufenweise mit den Labels, die am besten passen, und fragt dann nach den unsichersten Bildern. Muss wissen, wie viele Labels falsch sind.</translation>
        </message>
        <message>
            <source>Uncertain, labels hard to learn left out</source>
            <translation>Unsicher, ohne schwer lernbare Labels</translation>
        </message>
        <message>
            <source>Uncertain, labels that fit worst left out</source>
            <translation>Unsicher, ohne die unpassendsten Labels</translation>
        </message>
        <message>
            <source>Uncertain, labels unlike their neighbours left out</source>
            <translation>Unsicher, ohne Labels, die den Nachbarn widersprechen</translation>
        </message>
        <message>
            <source>Uncertain, the worst of each class left out</source>
            <translation>Unsicher, ohne die schlechtesten jeder Klasse</translation>
        </message>
        <message>
            <source>Uncertain, with learned mix-ups</source>
            <translation>Unsicher, mit gelernten Verwechslungen</translation>
        </message>
        <message>
            <source>Weakest suggestion</source>
            <translation>Schwächster Vorschlag</translation>
        </message>
        <message>
            <source>Works out how probably each label is wrong and asks about those first; the more labels are wrong, the more it asks what the model can learn from. Asks about one of several copies. The best choice for finding wrong labels.</source>
            <translation>Ermittelt, wie wahrscheinlich jedes Label falsch ist, und fragt danach zuerst; je mehr Labels falsch sind, desto mehr fragt sie nach dem, woraus das Modell lernen kann. Fragt nach einer von mehreren Kopien. Die beste Wahl, um falsche Labels zu finden.</translation>
        </message>
    </context>
    <context>
        <name>NamesHeader</name>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Predictions</source>
            <translation>Vorhersagen</translation>
        </message>
    </context>
    <context>
        <name>NeighborChart</name>
        <message>
            <source>even guess</source>
            <translation>Gleichstand</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>Nats</translation>
        </message>
    </context>
    <context>
        <name>NeighborColumn</name>
        <message>
            <source>{name}, entropy at the pick {before} nats, after {step} steps {after}</source>
            <translation>{name}, Entropie bei der Wahl {before} Nats, nach {step} Schritten {after}</translation>
        </message>
        <message>
            <source>{name}, the model's entropy {before} nats</source>
            <translation>{name}, Entropie des Modells {before} Nats</translation>
        </message>
        <message>
            <source>{name}, the model's entropy {before} nats, after {step} steps {after}</source>
            <translation>{name}, Entropie des Modells {before} Nats, nach {step} Schritten {after}</translation>
        </message>
    </context>
    <context>
        <name>NeighborPage</name>
        <message>
            <source>An image and its neighbours</source>
            <translation>Ein Bild und seine Nachbarn</translation>
        </message>
    </context>
    <context>
        <name>NeighborView</name>
        <message>
            <source>After the first round you see here what each answer tells about similar images.</source>
            <translation>Nach der ersten Runde sehen Sie hier, was jede Antwort über ähnliche Bilder sagt.</translation>
        </message>
        <message>
            <source>Asking about this image leaves the entropy of {neighbours} as it is, on average.</source>
            <translation>Die Frage nach diesem Bild lässt die Entropie von {neighbours} im Mittel, wie sie ist.</translation>
        </message>
        <message>
            <source>Asking about this image lowers the entropy of its one neighbour by {amount} nats.</source>
            <translation>Eine Frage nach diesem Bild senkt die Entropie seines einen Nachbarn um {amount} Nats.</translation>
        </message>
        <message>
            <source>Asking about this image lowers the entropy of {neighbours} by {amount} nats on average.</source>
            <translation>Die Frage nach diesem Bild senkt die Entropie von {neighbours} im Mittel um {amount} Nats.</translation>
        </message>
        <message>
            <source>Asking about this image raises the entropy of {neighbours} by {amount} nats on average.</source>
            <translation>Die Frage nach diesem Bild hebt die Entropie von {neighbours} im Mittel um {amount} Nats.</translation>
        </message>
        <message>
            <source>Choose an image to see what its label tells about its neighbours.</source>
            <translation>Wählen Sie ein Bild, um zu sehen, was sein Label über die Nachbarn sagt.</translation>
        </message>
        <message>
            <source>Click an image to go there; Ctrl or Shift and click to select.</source>
            <translation>Klick geht zum Bild; Strg- oder Umschalt-Klick wählt aus.</translation>
        </message>
        <message>
            <source>Diffusion step</source>
            <translation>Diffusionsschritt</translation>
        </message>
        <message>
            <source>Entropy of the image and its neighbours</source>
            <translation>Entropie des Bildes und seiner Nachbarn</translation>
        </message>
        <message>
            <source>Give “{label}”</source>
            <translation>„{label}“ vergeben</translation>
        </message>
        <message>
            <source>Label the selected neighbour “{label}”</source>
            <translation>Ausgewählten Nachbarn als „{label}“ labeln</translation>
        </message>
        <message>
            <source>Label the {count} selected neighbours “{label}”</source>
            <translation>{count} Nachbarn als „{label}“ labeln</translation>
        </message>
        <message>
            <source>Label this image first, then its neighbours</source>
            <translation>Erst dieses Bild labeln, dann seine Nachbarn</translation>
        </message>
        <message>
            <source>Neighbour {place} of {count}</source>
            <translation>Nachbar {place} von {count}</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Nachbarn</translation>
        </message>
        <message>
            <source>One of them would have been asked about as well, and is spared.</source>
            <translation>Nach einem von ihnen wäre auch gefragt worden; er wird verschont.</translation>
        </message>
        <message>
            <source>Play the diffusion steps</source>
            <translation>Diffusionsschritte abspielen</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Bild speichern…</translation>
        </message>
        <message>
            <source>Select neighbours to label them “{label}”</source>
            <translation>Nachbarn für „{label}“ auswählen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>The method did not pick this image. Asking about it would lower the entropy of {neighbours} by {amount} nats on average.</source>
            <translation>Die Methode hat dieses Bild nicht ausgewählt. Die Frage nach ihm würde die Entropie von {neighbours} im Mittel um {amount} Nats senken.</translation>
        </message>
        <message>
            <source>This image</source>
            <translation>Dieses Bild</translation>
        </message>
        <message>
            <source>This image has no neighbours: its label says nothing about other images.</source>
            <translation>Dieses Bild hat keine Nachbarn: Sein Label sagt nichts über andere Bilder.</translation>
        </message>
        <message>
            <source>This method does not spread entropy to neighbours: an answer here leaves theirs as it is. These are the images most like it.</source>
            <translation>Diese Methode verteilt keine Entropie auf Nachbarn: Eine Antwort hier lässt deren Entropie, wie sie ist. Dies sind die ähnlichsten Bilder.</translation>
        </message>
        <message>
            <source>after its diffusion</source>
            <translation>nach seiner Diffusion</translation>
        </message>
        <message>
            <source>distance {near}</source>
            <translation>Abstand {near}</translation>
        </message>
        <message>
            <source>entropy when it was picked</source>
            <translation>Entropie bei seiner Wahl</translation>
        </message>
        <message>
            <source>if it were asked</source>
            <translation>wenn danach gefragt würde</translation>
        </message>
        <message>
            <source>its {count} neighbours</source>
            <translation>seinen {count} Nachbarn</translation>
        </message>
        <message>
            <source>mean of the model's entropy, all images</source>
            <translation>Mittel der Entropie des Modells, alle Bilder</translation>
        </message>
        <message>
            <source>neighbours, nearest first (distance {near} to {far})</source>
            <translation>Nachbarn, nächste zuerst (Abstand {near} bis {far})</translation>
        </message>
        <message>
            <source>picked for this batch</source>
            <translation>für diesen Stapel gewählt</translation>
        </message>
        <message>
            <source>spared the question</source>
            <translation>von der Frage verschont</translation>
        </message>
        <message>
            <source>step {step} of {steps}</source>
            <translation>Schritt {step} von {steps}</translation>
        </message>
        <message>
            <source>the model's entropy</source>
            <translation>Entropie des Modells</translation>
        </message>
        <message>
            <source>the {count} nearest of its {all} neighbours</source>
            <translation>den {count} nächsten seiner {all} Nachbarn</translation>
        </message>
        <message>
            <source>the {count} nearest of {all} neighbours, nearest first (distance {near} to {far})</source>
            <translation>die {count} nächsten von {all} Nachbarn, die nächsten zuerst (Abstand {near} bis {far})</translation>
        </message>
        <message>
            <source>{count} of them would have been asked about as well, and are spared.</source>
            <translation>Nach {count} von ihnen wäre auch gefragt worden; sie werden verschont.</translation>
        </message>
    </context>
    <context>
        <name>NewProjectForm</name>
        <message>
            <source>Change the folder of the images</source>
            <translation>Ordner der Bilder ändern</translation>
        </message>
        <message>
            <source>Change the project file</source>
            <translation>Projektdatei ändern</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Channels of TIFF images to show</source>
            <translation>Kanäle, die von TIFF-Bildern gezeigt werden</translation>
        </message>
        <message>
            <source>Channels shown</source>
            <translation>Gezeigte Kanäle</translation>
        </message>
        <message>
            <source>Folder of the images</source>
            <translation>Ordner der Bilder</translation>
        </message>
        <message>
            <source>How images are compared</source>
            <translation>Wie Bilder verglichen werden</translation>
        </message>
        <message>
            <source>How this was read</source>
            <translation>So wurde es gelesen</translation>
        </message>
        <message>
            <source>Images are in</source>
            <translation>Bilder liegen in</translation>
        </message>
        <message>
            <source>Images asked about in each round</source>
            <translation>Bilder, nach denen je Runde gefragt wird</translation>
        </message>
        <message>
            <source>Images per round</source>
            <translation>Bilder je Runde</translation>
        </message>
        <message>
            <source>Name one channel or three, counted from 1, e.g. 4, 3, 2.</source>
            <translation>Nennen Sie einen Kanal oder drei, gezählt ab 1, z. B. 4, 3, 2.</translation>
        </message>
        <message>
            <source>Name the project file.</source>
            <translation>Geben Sie der Projektdatei einen Namen.</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>Project file</source>
            <translation>Projektdatei</translation>
        </message>
        <message>
            <source>Put the project file elsewhere: nothing is written among the images.</source>
            <translation>Legen Sie die Projektdatei woanders ab: Zwischen die Bilder wird nichts geschrieben.</translation>
        </message>
        <message>
            <source>The name of a project file ends in {suffix}.</source>
            <translation>Der Name einer Projektdatei endet auf {suffix}.</translation>
        </message>
        <message>
            <source>There is a file of this name already. Choose another name.</source>
            <translation>Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>Den Ordner {folder} gibt es nicht.</translation>
        </message>
        <message>
            <source>the first; or e.g. 4, 3, 2</source>
            <translation>die ersten; oder z. B. 4, 3, 2</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Ctrl+Enter keeps it, Esc drops it</source>
            <translation>Strg+Eingabe behält sie, Esc verwirft sie</translation>
        </message>
        <message>
            <source>Flagged</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <source>No more than {count} characters</source>
            <translation>Nicht mehr als {count} Zeichen</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message numerus="yes">
            <source>Note on %Ln images</source>
            <translation>
                <numerusform>Notiz zu %Ln Bild</numerusform>
                <numerusform>Notiz zu %Ln Bildern</numerusform>
            </translation>
        </message>
        <message>
            <source>State of the note</source>
            <translation>Stand der Notiz</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>noch nicht gespeichert</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>gespeichert</translation>
        </message>
    </context>
    <context>
        <name>Notifier</name>
        <message>
            <source>Label correction</source>
            <translation>Label-Korrektur</translation>
        </message>
        <message>
            <source>The images are prepared.</source>
            <translation>Die Bilder sind vorbereitet.</translation>
        </message>
        <message>
            <source>The next round is ready.</source>
            <translation>Die nächste Runde ist bereit.</translation>
        </message>
        <message>
            <source>The random checks are ready.</source>
            <translation>Die Zufallsprüfungen sind bereit.</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>{n} %</source>
            <translation>{n} %</translation>
        </message>
    </context>
    <context>
        <name>OrderBox</name>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Entropy, high first</source>
            <translation>Höchste Entropie zuerst</translation>
        </message>
        <message>
            <source>Given → suggested</source>
            <translation>Gegeben → vorgeschlagen</translation>
        </message>
        <message>
            <source>Order of asking</source>
            <translation>Reihenfolge der Fragen</translation>
        </message>
        <message>
            <source>Order of import</source>
            <translation>Reihenfolge des Imports</translation>
        </message>
        <message>
            <source>Order of the images</source>
            <translation>Reihenfolge der Bilder</translation>
        </message>
        <message>
            <source>Similarity to this image</source>
            <translation>Ähnlichkeit zum Bild</translation>
        </message>
        <message>
            <source>Suspicion, high first</source>
            <translation>Verdächtigste zuerst</translation>
        </message>
    </context>
    <context>
        <name>PairList</name>
        <message>
            <source>Pairs that are mixed up, most images first</source>
            <translation>Verwechselte Paare, meiste Bilder zuerst</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>not available</source>
            <translation>nicht verfügbar</translation>
        </message>
        <message>
            <source>on</source>
            <translation>an</translation>
        </message>
    </context>
    <context>
        <name>PaneSteps</name>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
    </context>
    <context>
        <name>PictureRow</name>
        <message numerus="yes">
            <source>%Ln pictures chosen for “{name}”</source>
            <translation>
                <numerusform>%Ln Bild, das „{name}“ zeigt</numerusform>
                <numerusform>%Ln Bilder, die „{name}“ zeigen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PictureSaver</name>
        <message>
            <source>Drawing for print, any size (*.svg)</source>
            <translation>Zeichnung für den Druck, jede Größe (*.svg)</translation>
        </message>
        <message>
            <source>Picture for screen and slides (*.png)</source>
            <translation>Bild für Bildschirm und Folien (*.png)</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <source>Saved {path}</source>
            <translation>{path} gespeichert</translation>
        </message>
        <message>
            <source>There is no picture of neighbours to save yet.</source>
            <translation>Es gibt noch kein Bild von Nachbarn zu speichern.</translation>
        </message>
        <message>
            <source>{project} image {n}.png</source>
            <translation>{project} Bild {n}.png</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Darstellung</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Text size</source>
            <translation>Schrift&amp;größe</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Con&amp;trast</source>
            <translation>&amp;Kontrast</translation>
        </message>
        <message>
            <source>It is written beside your answers.</source>
            <translation>Er wird neben Ihre Antworten geschrieben.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>Ihr &amp;Name</translation>
        </message>
    </context>
    <context>
        <name>ProgressView</name>
        <message>
            <source>Agreement with the model</source>
            <translation>Übereinstimmung mit dem Modell</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Korrigiert</translation>
        </message>
        <message>
            <source>No training has run yet. From the first round on you see here how well the model learns and how much it trusts each label.</source>
            <translation>Noch kein Training ist gelaufen. Ab der ersten Runde sehen Sie hier, wie gut das Modell lernt und wie sehr es jedem Label traut.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Wrong labels left</source>
            <translation>Noch falsche Labels</translation>
        </message>
        <message>
            <source>a few seconds</source>
            <translation>einige Sekunden</translation>
        </message>
        <message>
            <source>about {value}</source>
            <translation>etwa {value}</translation>
        </message>
        <message>
            <source>accepted in bulk</source>
            <translation>gesammelt übernommen</translation>
        </message>
        <message>
            <source>asked by: {method}</source>
            <translation>gewählt mit: {method}</translation>
        </message>
        <message>
            <source>between {low} and {high}, nine times in ten</source>
            <translation>zwischen {low} und {high}, in neun von zehn Fällen</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>korrigiert</translation>
        </message>
        <message>
            <source>estimated after the first round</source>
            <translation>Schätzung nach der ersten Runde</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>its batch is done</source>
            <translation>ihr Stapel ist fertig</translation>
        </message>
        <message>
            <source>known after your first answers</source>
            <translation>bekannt nach Ihren ersten Antworten</translation>
        </message>
        <message>
            <source>known after your first labels for a batch</source>
            <translation>bekannt nach Ihren ersten Labels für einen Stapel</translation>
        </message>
        <message>
            <source>labelled</source>
            <translation>neu gelabelt</translation>
        </message>
        <message>
            <source>no image has been reviewed yet</source>
            <translation>noch kein Bild geprüft</translation>
        </message>
        <message>
            <source>no round has been run yet</source>
            <translation>noch keine Runde gelaufen</translation>
        </message>
        <message>
            <source>not told while you label blind</source>
            <translation>wird nicht verraten, solange Sie blind labeln</translation>
        </message>
        <message>
            <source>of the {count} labels you gave when asked were predicted</source>
            <translation>der {count} Labels, die Sie auf Fragen gaben, waren vorhergesagt</translation>
        </message>
        <message>
            <source>of {repeats} images labelled twice {differ} differ: about {low} to {high} of the labels given are wrong</source>
            <translation>von {repeats} zweimal gelabelten Bildern weichen {differ} ab: etwa {low} bis {high} der vergebenen Labels sind falsch</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <source>{count} corrections per hundred labels reviewed</source>
            <translation>{count} Korrekturen je hundert geprüfte Labels</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} min</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} s</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{reviewed} of {images}</source>
            <translation>{reviewed} von {images}</translation>
        </message>
        <message>
            <source>{waiting} of its {size} images are waiting</source>
            <translation>{waiting} ihrer {size} Bilder sind offen</translation>
        </message>
    </context>
    <context>
        <name>ProjectHost</name>
        <message>
            <source>Open read-only</source>
            <translation>Schreibgeschützt öffnen</translation>
        </message>
    </context>
    <context>
        <name>ProjectMessages</name>
        <message>
            <source>Find moved images…</source>
            <translation>Verschobene Bilder suchen…</translation>
        </message>
        <message>
            <source>Open read-only: answers can't be given.</source>
            <translation>Schreibgeschützt geöffnet: Antworten sind nicht möglich.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Kopie speichern…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>%Ln answers can't be saved.</source>
            <translation>
                <numerusform>%Ln Antwort kann nicht gespeichert werden.</numerusform>
                <numerusform>%Ln Antworten können nicht gespeichert werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>Trotzdem schließen</translation>
        </message>
        <message>
            <source>Close and lose them</source>
            <translation>Schließen und verwerfen</translation>
        </message>
        <message>
            <source>Compute anew</source>
            <translation>Neu berechnen</translation>
        </message>
        <message>
            <source>Copy with names</source>
            <translation>Mit Namen kopieren</translation>
        </message>
        <message>
            <source>Each is undone by a step of its own, the newest first, and redo brings them back one by one until something else is done. What had been undone before stays undone.</source>
            <translation>Jeder wird mit einem eigenen Schritt rückgängig gemacht, der neueste zuerst, und Wiederholen bringt sie einzeln zurück, bis etwas anderes getan wird. Was schon vorher rückgängig gemacht war, bleibt es.</translation>
        </message>
        <message>
            <source>If you have moved the project from a computer of yours, use them: that saves the time of computing them. If you have the project from somebody else, compute them anew: made-up features would choose the images that you are asked about.</source>
            <translation>Wenn Sie das Projekt von einem Ihrer Computer mitgebracht haben, verwenden Sie sie: Das spart die Zeit, sie zu berechnen. Wenn Sie das Projekt von jemand anderem haben, berechnen Sie sie neu: Untergeschobene Merkmale würden die Bilder aussuchen, nach denen Sie gefragt werden.</translation>
        </message>
        <message>
            <source>Leave all as it is</source>
            <translation>Alles so lassen</translation>
        </message>
        <message>
            <source>Leave names out</source>
            <translation>Namen weglassen</translation>
        </message>
        <message>
            <source>No image is in them, and names of images, folders, classes and people are left out. Names can help to find a mistake: copy them too, if you agree to hand them on.</source>
            <translation>Sie enthalten kein Bild, und Namen von Bildern, Ordnern, Klassen und Personen sind weggelassen. Namen können helfen, einen Fehler zu finden: Kopieren Sie sie mit, wenn Sie einverstanden sind, sie weiterzugeben.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Kopie speichern…</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Nicht schließen</translation>
        </message>
        <message>
            <source>The diagnostics are copied.</source>
            <translation>Die Diagnose ist kopiert.</translation>
        </message>
        <message>
            <source>The features beside this project come from another computer or user.</source>
            <translation>Die Merkmale neben diesem Projekt stammen von einem anderen Computer oder Benutzer.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message numerus="yes">
            <source>Undo %Ln operations</source>
            <translation>
                <numerusform>%Ln Schritt rückgängig machen</numerusform>
                <numerusform>%Ln Schritte rückgängig machen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undo %Ln operations?</source>
            <translation>
                <numerusform>%Ln Schritt rückgängig machen?</numerusform>
                <numerusform>%Ln Schritte rückgängig machen?</numerusform>
            </translation>
        </message>
        <message>
            <source>Use them</source>
            <translation>Verwenden</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weiterer</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>%Ln Frage</numerusform>
                <numerusform>%Ln Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln random checks</source>
            <translation>
                <numerusform>%Ln Zufallsprüfung</numerusform>
                <numerusform>%Ln Zufallsprüfungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestions are at least {share} sure; the model expects {right} right.</source>
            <translation>
                <numerusform>%Ln Vorschlag ist mindestens {share} sicher; das Modell erwartet {right} richtige.</numerusform>
                <numerusform>%Ln Vorschläge sind mindestens {share} sicher; das Modell erwartet {right} richtige.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suspects</source>
            <translation>
                <numerusform>%Ln Verdächtiger</numerusform>
                <numerusform>%Ln Verdächtige</numerusform>
            </translation>
        </message>
        <message>
            <source>No suggestion that is {share} sure is left to accept.</source>
            <translation>Kein Vorschlag, der zu {share} sicher ist, bleibt zu übernehmen.</translation>
        </message>
        <message>
            <source>Of {checked} checked at random {right} were right: {low} to {high} of all such.</source>
            <translation>Von {checked} zufällig geprüften waren {right} richtig: {low} bis {high} aller solchen.</translation>
        </message>
        <message>
            <source>That is less than the slider asks for: set it higher, or answer them one by one.</source>
            <translation>Das ist weniger, als der Regler verlangt: Stellen Sie ihn höher, oder beantworten Sie die Bilder einzeln.</translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>etwa {time}</translation>
        </message>
        <message>
            <source>then {part}</source>
            <translation>dann {part}</translation>
        </message>
        <message>
            <source>{part} left</source>
            <translation>noch {part}</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Addresses read as paths: {count}.</source>
            <translation>Als Pfade gelesene Adressen: {count}.</translation>
        </message>
        <message>
            <source>Letters are read as {encoding}: {names}.</source>
            <translation>Buchstaben gelesen als {encoding}: {names}.</translation>
        </message>
        <message>
            <source>Names found without their ending: {count}.</source>
            <translation>Namen, die ohne Endung gefunden wurden: {count}.</translation>
        </message>
        <message>
            <source>One column per class: {names}.</source>
            <translation>Eine Spalte je Klasse: {names}.</translation>
        </message>
        <message>
            <source>Parts of the data set, kept as the column split: {names}.</source>
            <translation>Teile des Datensatzes, als Spalte split behalten: {names}.</translation>
        </message>
        <message>
            <source>Paths are in the column “{path}”, labels in “{label}”.</source>
            <translation>Die Pfade stehen in der Spalte „{path}“, die Labels in „{label}“.</translation>
        </message>
        <message>
            <source>Paths are in the column “{path}”.</source>
            <translation>Die Pfade stehen in der Spalte „{path}“.</translation>
        </message>
        <message>
            <source>Paths found in a folder below: {count}.</source>
            <translation>In einem Ordner darunter gefundene Pfade: {count}.</translation>
        </message>
        <message>
            <source>Paths found in another form of letters: {count}.</source>
            <translation>In anderer Form der Buchstaben gefundene Pfade: {count}.</translation>
        </message>
        <message>
            <source>Paths found in another letter case: {count}.</source>
            <translation>In anderer Groß- und Kleinschreibung gefundene Pfade: {count}.</translation>
        </message>
        <message>
            <source>Paths of another place: {count}.</source>
            <translation>Pfade eines anderen Ortes: {count}.</translation>
        </message>
        <message>
            <source>Paths relative to the folder of the table: {count}.</source>
            <translation>Pfade vom Ordner der Tabelle aus: {count}.</translation>
        </message>
        <message>
            <source>Paths with %20 and the like read as signs: {count}.</source>
            <translation>Pfade, in denen %20 und Ähnliches als Zeichen gelesen ist: {count}.</translation>
        </message>
        <message>
            <source>The class is folder {level}: {names}.</source>
            <translation>Die Klasse ist Ordner {level}: {names}.</translation>
        </message>
        <message>
            <source>The first row is an image, not names of columns.</source>
            <translation>Die erste Zeile ist ein Bild, keine Spaltennamen.</translation>
        </message>
        <message>
            <source>{listed} is {file_name}</source>
            <translation>{listed} ist {file_name}</translation>
        </message>
        <message>
            <source>“{name}” is read as no label.</source>
            <translation>„{name}“ wird als „ohne Label“ gelesen.</translation>
        </message>
        <message>
            <source>“{name}” is read as “{other}”.</source>
            <translation>„{name}“ wird als „{other}“ gelesen.</translation>
        </message>
    </context>
    <context>
        <name>ReadingForm</name>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Column with the label</source>
            <translation>Spalte mit dem Label</translation>
        </message>
        <message>
            <source>Column with the path</source>
            <translation>Spalte mit dem Pfad</translation>
        </message>
        <message>
            <source>Columns are</source>
            <translation>Spalten sind</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Kodierung</translation>
        </message>
        <message>
            <source>Encoding of the table</source>
            <translation>Kodierung der Tabelle</translation>
        </message>
        <message>
            <source>File with the names of the classes</source>
            <translation>Datei mit den Namen der Klassen</translation>
        </message>
        <message>
            <source>Folder that is the class</source>
            <translation>Ordner, der die Klasse ist</translation>
        </message>
        <message>
            <source>Folder that is the part of the data set</source>
            <translation>Ordner, der der Teil des Datensatzes ist</translation>
        </message>
        <message>
            <source>Follow links</source>
            <translation>Verknüpfungen folgen</translation>
        </message>
        <message>
            <source>Label column</source>
            <translation>Label-Spalte</translation>
        </message>
        <message>
            <source>Names of the classes…</source>
            <translation>Namen der Klassen…</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Path column</source>
            <translation>Pfad-Spalte</translation>
        </message>
        <message>
            <source>Take merging back</source>
            <translation>Zusammenführen zurücknehmen</translation>
        </message>
        <message>
            <source>The first row names the columns</source>
            <translation>Die erste Zeile nennt die Spalten</translation>
        </message>
        <message>
            <source>What divides the columns</source>
            <translation>Was die Spalten trennt</translation>
        </message>
        <message>
            <source>folder {number}: {names}</source>
            <translation>Ordner {number}: {names}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>one column per class</source>
            <translation>eine Spalte je Klasse</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>highlight a class in the class panel first</source>
            <translation>erst eine Klasse in der Klassenliste hervorheben</translation>
        </message>
        <message>
            <source>nothing runs in the background</source>
            <translation>im Hintergrund läuft nichts</translation>
        </message>
        <message>
            <source>open a project first</source>
            <translation>erst ein Projekt öffnen</translation>
        </message>
        <message>
            <source>something else is running</source>
            <translation>etwas anderes läuft gerade</translation>
        </message>
        <message>
            <source>the images are not prepared yet</source>
            <translation>die Bilder sind noch nicht vorbereitet</translation>
        </message>
        <message>
            <source>the images are prepared</source>
            <translation>die Bilder sind vorbereitet</translation>
        </message>
        <message>
            <source>the project is open read-only</source>
            <translation>das Projekt ist schreibgeschützt geöffnet</translation>
        </message>
        <message>
            <source>there is nothing to redo</source>
            <translation>nichts wiederherzustellen</translation>
        </message>
        <message>
            <source>there is nothing to undo</source>
            <translation>nichts rückgängig zu machen</translation>
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <source>Project {name} in {folder}</source>
            <translation>Projekt {name} in {folder}</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Letzte Projekte</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Choose the folder of the images…</source>
            <translation>Ordner der Bilder wählen…</translation>
        </message>
        <message>
            <source>Column with the label</source>
            <translation>Spalte mit dem Label</translation>
        </message>
        <message>
            <source>Column with the path</source>
            <translation>Spalte mit dem Pfad</translation>
        </message>
        <message>
            <source>Follow links</source>
            <translation>Verknüpfungen folgen</translation>
        </message>
        <message>
            <source>Label column</source>
            <translation>Label-Spalte</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Erneut durchsehen</translation>
        </message>
        <message>
            <source>Path column</source>
            <translation>Pfad-Spalte</translation>
        </message>
        <message>
            <source>Ways to read it</source>
            <translation>Lesarten</translation>
        </message>
        <message>
            <source>folder {number}: {names}</source>
            <translation>Ordner {number}: {names}</translation>
        </message>
    </context>
    <context>
        <name>RemarkWording</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bildern</numerusform>
            </translation>
        </message>
        <message>
            <source>Redone: {remark}</source>
            <translation>Wiederholt: {remark}</translation>
        </message>
        <message>
            <source>Undone: {remark}</source>
            <translation>Rückgängig gemacht: {remark}</translation>
        </message>
        <message>
            <source>description of “{name}”</source>
            <translation>Beschreibung von „{name}“</translation>
        </message>
        <message>
            <source>description of “{name}” removed</source>
            <translation>Beschreibung von „{name}“ entfernt</translation>
        </message>
        <message>
            <source>flag on {images}</source>
            <translation>Markierung an {images}</translation>
        </message>
        <message>
            <source>flag on {images} removed</source>
            <translation>Markierung von {images} aufgehoben</translation>
        </message>
        <message>
            <source>flagged</source>
            <translation>markiert</translation>
        </message>
        <message>
            <source>no longer a picture of “{name}”: {images}</source>
            <translation>„{name}“ nicht mehr gezeigt von {images}</translation>
        </message>
        <message>
            <source>note on {images}</source>
            <translation>Notiz zu {images}</translation>
        </message>
        <message>
            <source>note on {images} removed</source>
            <translation>Notiz zu {images} entfernt</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>Notiz: {note}</translation>
        </message>
        <message>
            <source>picture of “{name}”: {images}</source>
            <translation>„{name}“ gezeigt von {images}</translation>
        </message>
        <message>
            <source>pictures of “{name}”</source>
            <translation>Bilder, die „{name}“ zeigen</translation>
        </message>
    </context>
    <context>
        <name>Remarking</name>
        <message>
            <source>Blind: notes and flags are hidden until the image is answered.</source>
            <translation>Blind: Notizen und Markierungen sind verborgen, bis das Bild beantwortet ist.</translation>
        </message>
        <message>
            <source>No longer a picture of “{name}”</source>
            <translation>Nicht mehr als Bild von „{name}“ verwenden</translation>
        </message>
        <message>
            <source>There is no image to write a note on.</source>
            <translation>Es gibt kein Bild, zu dem eine Notiz geschrieben werden kann.</translation>
        </message>
        <message>
            <source>Use as a picture of “{name}”</source>
            <translation>Als Bild von „{name}“ verwenden</translation>
        </message>
    </context>
    <context>
        <name>Rounds</name>
        <message numerus="yes">
            <source>%Ln images can't be read</source>
            <translation>
                <numerusform>%Ln Bild ist nicht lesbar</numerusform>
                <numerusform>%Ln Bilder sind nicht lesbar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln labels look wrong: look through them before the next round.</source>
            <translation>
                <numerusform>%Ln Label sieht falsch aus: vor der nächsten Runde ansehen.</numerusform>
                <numerusform>%Ln Labels sehen falsch aus: vor der nächsten Runde durchsehen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A batch of %Ln images is there</source>
            <translation>
                <numerusform>Ein Stapel mit %Ln Bild ist da</numerusform>
                <numerusform>Ein Stapel mit %Ln Bildern ist da</numerusform>
            </translation>
        </message>
        <message>
            <source>A round learns from the labels and picks the images worth asking about.</source>
            <translation>Eine Runde lernt aus den Labels und wählt die Bilder, bei denen sich eine Frage lohnt.</translation>
        </message>
        <message>
            <source>Every image has been reviewed</source>
            <translation>Alle Bilder sind geprüft</translation>
        </message>
        <message>
            <source>Getting to know your images</source>
            <translation>Ihre Bilder werden vorbereitet</translation>
        </message>
        <message numerus="yes">
            <source>Go on with the questions: %Ln images</source>
            <translation>
                <numerusform>Weiter mit den Fragen: %Ln Bild</numerusform>
                <numerusform>Weiter mit den Fragen: %Ln Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>It comes by itself when this one is answered.</source>
            <translation>Er kommt von selbst, wenn dieser beantwortet ist.</translation>
        </message>
        <message>
            <source>Learning from the given labels</source>
            <translation>Lernen aus den gegebenen Labels</translation>
        </message>
        <message>
            <source>Learning from your answers</source>
            <translation>Lernen aus Ihren Antworten</translation>
        </message>
        <message>
            <source>Next batch: {method}.</source>
            <translation>Nächster Stapel: {method}.</translation>
        </message>
        <message>
            <source>No more labels look wrong</source>
            <translation>Keine weiteren Labels sehen falsch aus</translation>
        </message>
        <message>
            <source>Preparing finds out which images are alike; it goes on where it stopped.</source>
            <translation>Das Vorbereiten ermittelt, welche Bilder sich ähneln; es geht weiter, wo es aufgehört hat.</translation>
        </message>
        <message>
            <source>Show the next batch</source>
            <translation>Nächsten Stapel anzeigen</translation>
        </message>
        <message>
            <source>Start next &amp;round</source>
            <translation>Nächste &amp;Runde</translation>
        </message>
        <message>
            <source>The batch is finished</source>
            <translation>Der Stapel ist fertig</translation>
        </message>
        <message>
            <source>The batch is finished, and you can stop</source>
            <translation>Der Stapel ist fertig, und Sie können aufhören</translation>
        </message>
        <message>
            <source>The batch is finished: no wrong label was in it</source>
            <translation>Der Stapel ist fertig: Kein falsches Label war darin</translation>
        </message>
        <message>
            <source>The first batch comes by itself.</source>
            <translation>Der erste Stapel kommt von selbst.</translation>
        </message>
        <message>
            <source>The images are not prepared yet</source>
            <translation>Die Bilder sind noch nicht vorbereitet</translation>
        </message>
        <message>
            <source>The last good model is used. Look at the image it names.</source>
            <translation>Das letzte gute Modell wird verwendet. Sehen Sie sich das genannte Bild an.</translation>
        </message>
        <message>
            <source>The next batch comes by itself. You can go on in all images.</source>
            <translation>Der nächste Stapel kommt von selbst. In allen Bildern können Sie weitermachen.</translation>
        </message>
        <message numerus="yes">
            <source>The next batch is ready: %Ln images</source>
            <translation>
                <numerusform>Der nächste Stapel ist bereit: %Ln Bild</numerusform>
                <numerusform>Der nächste Stapel ist bereit: %Ln Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>The next round is being computed already.</source>
            <translation>Die nächste Runde wird schon berechnet.</translation>
        </message>
        <message>
            <source>The next round learns from your answers and looks again.</source>
            <translation>Die nächste Runde lernt aus Ihren Antworten und sieht noch einmal nach.</translation>
        </message>
        <message>
            <source>There is no batch yet</source>
            <translation>Es gibt noch keinen Stapel</translation>
        </message>
        <message>
            <source>They are left out of learning. Exclude or replace them.</source>
            <translation>Vom Lernen sind sie ausgenommen. Schließen Sie sie aus oder ersetzen Sie sie.</translation>
        </message>
        <message>
            <source>Training ended early: {reason}.</source>
            <translation>Das Training endete vorzeitig: {reason}.</translation>
        </message>
        <message>
            <source>You can look at all images and label them meanwhile.</source>
            <translation>Sie können inzwischen alle Bilder ansehen und labeln.</translation>
        </message>
        <message>
            <source>{counts}.
Asked by: {method}.</source>
            <translation>{counts}.
Gewählt mit: {method}.</translation>
        </message>
    </context>
    <context>
        <name>SavedSearches</name>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Name of “{search}”:</source>
            <translation>Name von „{search}“:</translation>
        </message>
        <message>
            <source>Save search</source>
            <translation>Suche merken</translation>
        </message>
        <message>
            <source>Save this search…</source>
            <translation>Diese Suche merken …</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>Gemerkte Suchen</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Projects (*.alc)</source>
            <translation>Projekte (*.alc)</translation>
        </message>
        <message>
            <source>Save a copy of the project</source>
            <translation>Kopie des Projekts speichern</translation>
        </message>
    </context>
    <context>
        <name>ScopeButtons</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Proben</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Suspects</source>
            <translation>Verdächtige</translation>
        </message>
    </context>
    <context>
        <name>SearchLine</name>
        <message>
            <source>Search images</source>
            <translation>Bilder suchen</translation>
        </message>
        <message>
            <source>Search: file name, {label}:…, {entropy}&gt;{number}</source>
            <translation>Suche: Dateiname, {label}:…, {entropy}&gt;{number}</translation>
        </message>
    </context>
    <context>
        <name>SearchSuggestions</name>
        <message>
            <source>images of this class</source>
            <translation>Bilder dieser Klasse</translation>
        </message>
        <message>
            <source>images without a class</source>
            <translation>Bilder ohne Klasse</translation>
        </message>
        <message>
            <source>saved search: {search}</source>
            <translation>gemerkte Suche: {search}</translation>
        </message>
    </context>
    <context>
        <name>SearchWords</name>
        <message>
            <source>entropy</source>
            <translation>entropie</translation>
        </message>
        <message>
            <source>file</source>
            <translation>datei</translation>
        </message>
        <message>
            <source>flag</source>
            <translation>markierung</translation>
        </message>
        <message>
            <source>flagged</source>
            <translation>markiert</translation>
        </message>
        <message>
            <source>given</source>
            <translation>gegeben</translation>
        </message>
        <message>
            <source>how likely the suggestion is, 0 to 1 or in %</source>
            <translation>wie wahrscheinlich der Vorschlag ist, 0 bis 1 oder in %</translation>
        </message>
        <message>
            <source>how unsure the model is, in nats</source>
            <translation>wie unsicher das Modell ist, in Nats</translation>
        </message>
        <message>
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <source>label</source>
            <translation>label</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>note</source>
            <translation>notiz</translation>
        </message>
        <message>
            <source>part of the file name</source>
            <translation>ein Teil des Dateinamens</translation>
        </message>
        <message>
            <source>part of the note; without a word any note</source>
            <translation>ein Teil der Notiz; ohne Wort jede Notiz</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>vorschlag</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>reviewed</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>share of labels that are trusted less, 0 to 1</source>
            <translation>Anteil der Labels, denen weniger zu trauen ist, 0 bis 1</translation>
        </message>
        <message>
            <source>status</source>
            <translation>status</translation>
        </message>
        <message>
            <source>suppression</source>
            <translation>senkung</translation>
        </message>
        <message>
            <source>that it is flagged</source>
            <translation>dass es markiert ist</translation>
        </message>
        <message>
            <source>the class it was handed in with</source>
            <translation>die Klasse, mit der es übergeben wurde</translation>
        </message>
        <message>
            <source>the class that an image has now</source>
            <translation>die Klasse, die ein Bild jetzt hat</translation>
        </message>
        <message>
            <source>the class that the model suggests</source>
            <translation>die Klasse, die das Modell vorschlägt</translation>
        </message>
        <message>
            <source>trust</source>
            <translation>vertrauen</translation>
        </message>
        <message>
            <source>what the batch took of its entropy, in nats</source>
            <translation>was der Stapel seiner Entropie genommen hat, in Nats</translation>
        </message>
        <message>
            <source>what you answered</source>
            <translation>was Sie geantwortet haben</translation>
        </message>
        <message>
            <source>whether it is flagged</source>
            <translation>ob es markiert ist</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
    </context>
    <context>
        <name>ShortcutEditor</name>
        <message>
            <source>&amp;Further key…</source>
            <translation>&amp;Weitere Taste…</translation>
        </message>
        <message>
            <source>&amp;New key…</source>
            <translation>&amp;Neue Taste…</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;Zurücksetzen</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Tasten</translation>
        </message>
        <message>
            <source>All actions have the keys that they came with.</source>
            <translation>Alle Aktionen haben wieder ihre ursprünglichen Tasten.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Aktion oder Taste suchen</translation>
        </message>
        <message>
            <source>Keep it with “{other}”</source>
            <translation>Bei „{other}“ lassen</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Move it to “{action}”</source>
            <translation>Zu „{action}“ verlegen</translation>
        </message>
        <message>
            <source>N&amp;o key</source>
            <translation>&amp;Keine Taste</translation>
        </message>
        <message>
            <source>Reset &amp;all</source>
            <translation>&amp;Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>The key for “{action}”:</source>
            <translation>Die Taste für „{action}“:</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>keine Taste</translation>
        </message>
        <message>
            <source>{key} can't be used: it {meaning}. Press another.</source>
            <translation>{key} ist vergeben: Diese Taste {meaning}. Drücken Sie eine andere.</translation>
        </message>
        <message>
            <source>{key} is the key of “{other}”.</source>
            <translation>{key} ist die Taste von „{other}“.</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Give a class</source>
            <translation>Eine Klasse geben</translation>
        </message>
        <message>
            <source>begins the name of a class</source>
            <translation>beginnt den Namen einer Klasse</translation>
        </message>
    </context>
    <context>
        <name>StagePanel</name>
        <message>
            <source>Choosing the next batch</source>
            <translation>Nächster Stapel wird gewählt</translation>
        </message>
        <message>
            <source>Computing features of the images</source>
            <translation>Merkmale der Bilder werden berechnet</translation>
        </message>
        <message>
            <source>Drawing the map</source>
            <translation>Karte wird gezeichnet</translation>
        </message>
        <message>
            <source>Finding neighbours</source>
            <translation>Nachbarn werden gesucht</translation>
        </message>
        <message>
            <source>Looking through the folder</source>
            <translation>Ordner wird durchgesehen</translation>
        </message>
        <message>
            <source>Nothing is being computed.</source>
            <translation>Nichts wird berechnet.</translation>
        </message>
        <message>
            <source>Preparing the feature network</source>
            <translation>Merkmalsnetz wird vorbereitet</translation>
        </message>
        <message>
            <source>Progress of the work</source>
            <translation>Fortschritt der Arbeit</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>{speed} epochs a second</source>
            <translation>{speed} Epochen je Sekunde</translation>
        </message>
        <message>
            <source>{speed} images a second</source>
            <translation>{speed} Bilder je Sekunde</translation>
        </message>
        <message>
            <source>{speed} seconds an epoch</source>
            <translation>{speed} Sekunden je Epoche</translation>
        </message>
        <message>
            <source>{stage}: epoch {done} of {total}</source>
            <translation>{stage}: Epoche {done} von {total}</translation>
        </message>
        <message>
            <source>{stage}: {done} of {total}</source>
            <translation>{stage}: {done} von {total}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%Ln answers not saved</source>
            <translation>
                <numerusform>%Ln Antwort nicht gespeichert</numerusform>
                <numerusform>%Ln Antworten nicht gespeichert</numerusform>
            </translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Asked by: {method}</source>
            <translation>Gewählt mit: {method}</translation>
        </message>
        <message>
            <source>Background work</source>
            <translation>Hintergrundarbeit</translation>
        </message>
        <message>
            <source>Before the first round</source>
            <translation>Vor der ersten Runde</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the background work</source>
            <translation>Hintergrundarbeit abbrechen</translation>
        </message>
        <message>
            <source>Last action</source>
            <translation>Letzte Aktion</translation>
        </message>
        <message>
            <source>Opening {name}…</source>
            <translation>{name} wird geöffnet …</translation>
        </message>
        <message>
            <source>Progress of the background work</source>
            <translation>Fortschritt der Hintergrundarbeit</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Round {n}</source>
            <translation>Runde {n}</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Wird gestartet…</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>{done} of {all} answered</source>
            <translation>{done} von {all} beantwortet</translation>
        </message>
        <message>
            <source>✓ All answers saved</source>
            <translation>✓ Alle Antworten gespeichert</translation>
        </message>
    </context>
    <context>
        <name>SuggestionList</name>
        <message>
            <source>Suggestions</source>
            <translation>Vorschläge</translation>
        </message>
    </context>
    <context>
        <name>SuspectBar</name>
        <message>
            <source>Accepting suggestions</source>
            <translation>Vorschläge übernehmen</translation>
        </message>
        <message>
            <source>Least probability of a suggestion, in percent</source>
            <translation>Mindestwahrscheinlichkeit eines Vorschlags, in Prozent</translation>
        </message>
    </context>
    <context>
        <name>SuspicionColoring</name>
        <message>
            <source>answered, or kept back while you label blind</source>
            <translation>beantwortet, oder beim Blind-Labeln zurückgehalten</translation>
        </message>
        <message>
            <source>answered, or not judged yet</source>
            <translation>beantwortet oder noch nicht beurteilt</translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images, nothing to suspect</source>
            <translation>
                <numerusform>Zelle: %Ln Bild, kein Verdacht</numerusform>
                <numerusform>Zelle: %Ln Bilder, kein Verdacht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: of %Ln labels, {share} are probably wrong</source>
            <translation>
                <numerusform>Zelle: %Ln Label, zu {share} wahrscheinlich falsch</numerusform>
                <numerusform>Zelle: von %Ln Labels sind wahrscheinlich {share} falsch</numerusform>
            </translation>
        </message>
        <message>
            <source>label wrong: {share}</source>
            <translation>Label falsch: {share}</translation>
        </message>
    </context>
    <context>
        <name>ThenBox</name>
        <message>
            <source>Order of the images within a class</source>
            <translation>Reihenfolge der Bilder innerhalb einer Klasse</translation>
        </message>
        <message>
            <source>then as in the list</source>
            <translation>dann wie in der Liste</translation>
        </message>
        <message>
            <source>then entropy, high first</source>
            <translation>dann Entropie, hohe zuerst</translation>
        </message>
        <message>
            <source>then suspicion, high first</source>
            <translation>dann Verdacht, hoher zuerst</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailGrid</name>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>No images to show</source>
            <translation>Keine Bilder</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailModel</name>
        <message>
            <source>entropy {entropy} nats</source>
            <translation>Entropie {entropy} Nats</translation>
        </message>
        <message>
            <source>expert label {name}</source>
            <translation>Experten-Label {name}</translation>
        </message>
        <message>
            <source>given label {name}</source>
            <translation>gegebenes Label {name}</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>noch nicht gespeichert</translation>
        </message>
        <message>
            <source>probability of the suggestion {share}</source>
            <translation>Wahrscheinlichkeit des Vorschlags {share}</translation>
        </message>
        <message>
            <source>suggestion {name}</source>
            <translation>Vorschlag {name}</translation>
        </message>
        <message>
            <source>to be accepted</source>
            <translation>wird übernommen</translation>
        </message>
    </context>
    <context>
        <name>TileSlider</name>
        <message>
            <source>Size of the thumbnails</source>
            <translation>Größe der Vorschaubilder</translation>
        </message>
        <message>
            <source>Size of the thumbnails (also Ctrl and the wheel)</source>
            <translation>Größe der Vorschaubilder (auch Strg und Mausrad)</translation>
        </message>
    </context>
    <context>
        <name>TileText</name>
        <message>
            <source>Model: {name}</source>
            <translation>Modell: {name}</translation>
        </message>
    </context>
    <context>
        <name>TrainingCharts</name>
        <message>
            <source>How much labels count</source>
            <translation>Gewicht der Labels</translation>
        </message>
        <message>
            <source>How much labels count, by epoch</source>
            <translation>Gewicht der Labels je Epoche</translation>
        </message>
        <message>
            <source>Labels by how much they count</source>
            <translation>Labels nach ihrem Gewicht</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Loss by epoch, in nats</source>
            <translation>Verlust je Epoche, in Nats</translation>
        </message>
    </context>
    <context>
        <name>UndoingMany</name>
        <message>
            <source>Stop here</source>
            <translation>Hier aufhören</translation>
        </message>
        <message numerus="yes">
            <source>Undoing %Ln operations…</source>
            <translation>
                <numerusform>%Ln Schritt wird rückgängig gemacht …</numerusform>
                <numerusform>%Ln Schritte werden rückgängig gemacht …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeightCurve</name>
        <message>
            <source>Contribution weight over the epochs</source>
            <translation>Beitragsgewicht über die Epochen</translation>
        </message>
        <message numerus="yes">
            <source>from {first} to {last} in %Ln epochs; 1 is an even share</source>
            <translation>
                <numerusform>von {first} auf {last} in %Ln Epoche; 1 ist ein gleicher Anteil</numerusform>
                <numerusform>von {first} auf {last} in %Ln Epochen; 1 ist ein gleicher Anteil</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeightHistogram</name>
        <message>
            <source>contribution weight</source>
            <translation>Beitragsgewicht</translation>
        </message>
        <message>
            <source>counts less</source>
            <translation>zählt weniger</translation>
        </message>
        <message>
            <source>counts more</source>
            <translation>zählt mehr</translation>
        </message>
        <message>
            <source>even share</source>
            <translation>gleicher Anteil</translation>
        </message>
        <message>
            <source>share of labels</source>
            <translation>Anteil der Labels</translation>
        </message>
        <message>
            <source>{share} % of the labels count less than an even share</source>
            <translation>{share} % der Labels zählen weniger als einen gleichen Anteil</translation>
        </message>
    </context>
    <context>
        <name>WeightPlot</name>
        <message>
            <source>90 %</source>
            <translation>90 %</translation>
        </message>
        <message>
            <source>contribution weight</source>
            <translation>Beitragsgewicht</translation>
        </message>
        <message>
            <source>epoch {epoch}: the median label counts {median}, nine in ten between {low} and {high}</source>
            <translation>Epoche {epoch}: Das mittlere Label zählt {median}, neun von zehn zwischen {low} und {high}</translation>
        </message>
        <message>
            <source>even share</source>
            <translation>gleicher Anteil</translation>
        </message>
        <message>
            <source>median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>mittlere Hälfte</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>CSV, TSV or JSON Lines with a path and a label.</source>
            <translation>CSV, TSV oder JSON Lines mit Pfad und Label.</translation>
        </message>
        <message>
            <source>Find and correct wrong image labels</source>
            <translation>Falsche Bild-Labels finden und korrigieren</translation>
        </message>
        <message>
            <source>Folder with the images</source>
            <translation>Ordner mit den Bildern</translation>
        </message>
        <message>
            <source>Images drawn by the program, some labelled wrongly. Two minutes, offline.</source>
            <translation>Vom Programm gezeichnete Bilder, einige falsch gelabelt. Zwei Minuten, ohne Internet.</translation>
        </message>
        <message>
            <source>Images sorted into one subfolder per class.</source>
            <translation>Bilder, sortiert in einen Unterordner je Klasse.</translation>
        </message>
        <message>
            <source>Open a folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>Open a project file</source>
            <translation>Projektdatei öffnen</translation>
        </message>
        <message>
            <source>Open a project file…</source>
            <translation>Projektdatei öffnen…</translation>
        </message>
        <message>
            <source>Open a table</source>
            <translation>Tabelle öffnen</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Letzte Projekte</translation>
        </message>
        <message>
            <source>Table of images and labels</source>
            <translation>Tabelle mit Bildern und Labels</translation>
        </message>
        <message>
            <source>The program learns from your labelled images, asks you about the labels worth checking, and writes a clean table. Your images stay on this computer and are never changed.</source>
            <translation>Das Programm lernt aus Ihren gelabelten Bildern, fragt Sie nach den Labels, deren Prüfung sich lohnt, und schreibt eine saubere Tabelle. Ihre Bilder bleiben auf diesem Computer und werden nie verändert.</translation>
        </message>
        <message>
            <source>Try the sample project</source>
            <translation>Beispielprojekt ausprobieren</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <source>You can also drop a folder, a table or a project on this window.</source>
            <translation>Sie können auch einen Ordner, eine Tabelle oder ein Projekt auf dieses Fenster ziehen.</translation>
        </message>
    </context>
    <context>
        <name>WhatIsThis</name>
        <message>
            <source>All classes with their keys and how many images carry each. A click shows these images; the button Give, under the mouse, gives the class to the selected ones.</source>
            <translation>Alle Klassen mit ihren Tasten und wie viele Bilder jede trägt. Ein Klick zeigt diese Bilder; der Knopf „Geben“ unter der Maus gibt die Klasse den ausgewählten.</translation>
        </message>
        <message>
            <source>All images as a map: those that look alike lie close together. Where a colour stands out most, the model is unsure. Select a region to list its images.</source>
            <translation>Alle Bilder als Karte: Was sich ähnelt, liegt dicht beieinander. Wo eine Farbe am meisten hervortritt, ist das Modell unsicher. Wählen Sie ein Gebiet aus, um seine Bilder aufzulisten.</translation>
        </message>
        <message>
            <source>All images of the project, in the order of the import.</source>
            <translation>Alle Bilder des Projekts, in der Reihenfolge des Imports.</translation>
        </message>
        <message>
            <source>Checks: images of the batch that were drawn by chance. From them the program tells how many wrong labels are left.</source>
            <translation>Proben: Bilder des Stapels, die zufällig gezogen wurden. Aus ihnen sagt das Programm, wie viele falsche Labels übrig sind.</translation>
        </message>
        <message>
            <source>Everything that was done, newest first: what an image was and became, who did it and when. Enter goes to the images; Undo to here takes back all that came after.</source>
            <translation>Alles, was getan wurde, das Neueste zuerst: was ein Bild war und wurde, wer es tat und wann. Die Eingabetaste führt zu den Bildern; „Bis hierher rückgängig“ nimmt alles zurück, was danach kam.</translation>
        </message>
        <message>
            <source>Examples of the class under the mouse: images you confirmed or, before there are any, those whose label training trusts most.</source>
            <translation>Beispiele der Klasse unter der Maus: Bilder, die Sie bestätigt haben, oder, bevor es welche gibt, die, deren Label das Training am meisten traut.</translation>
        </message>
        <message>
            <source>Examples to compare the image with: of its label and of its likeliest classes, your own first, then those whose label training trusts most.</source>
            <translation>Beispiele, mit denen das Bild verglichen wird: von seinem Label und von seinen wahrscheinlichsten Klassen, zuerst eigene, dann die, deren Label das Training am meisten vertraut.</translation>
        </message>
        <message>
            <source>Finds images by a part of the file name or by conditions: label:…, given:…, predicted:…, status:unsure, entropy&gt;1.2. A minus in front turns one around.</source>
            <translation>Findet Bilder nach einem Teil des Dateinamens oder nach Bedingungen: label:…, given:…, predicted:…, status:unsure, entropy&gt;1.2. Ein Minus davor kehrt eine um.</translation>
        </message>
        <message>
            <source>How far the work is, how many wrong labels are probably left, when you can stop, and how training goes.</source>
            <translation>Wie weit die Arbeit ist, wie viele falsche Labels wahrscheinlich übrig sind, wann Sie aufhören können, und wie das Training läuft.</translation>
        </message>
        <message>
            <source>How many images somebody has looked at.</source>
            <translation>Wie viele Bilder jemand angesehen hat.</translation>
        </message>
        <message>
            <source>How many of a hundred labels looked at were wrong. If it stays low, little is left to find.</source>
            <translation>Wie viele von hundert angesehenen Labels falsch waren. Bleibt die Zahl niedrig, ist wenig übrig, was zu finden wäre.</translation>
        </message>
        <message>
            <source>How many wrong labels are probably left among the images nobody looked at, from the random checks. The range holds the true number nine times in ten.</source>
            <translation>Wie viele falsche Labels unter den nicht angesehenen Bildern wahrscheinlich übrig sind, aus den Stichproben. Der Bereich enthält die wahre Zahl in neun von zehn Fällen.</translation>
        </message>
        <message>
            <source>How often your answer was what the model had predicted. It rises as the model learns.</source>
            <translation>Wie oft Ihre Antwort war, was das Modell vorhergesagt hatte. Die Zahl steigt, während das Modell lernt.</translation>
        </message>
        <message>
            <source>Makes the images smaller or larger, until one fills the width.</source>
            <translation>Macht die Bilder kleiner oder größer, bis eines die Breite füllt.</translation>
        </message>
        <message>
            <source>Pictures that are nearly the same as this one, with their labels. One under another name stands in red: one of the two labels is wrong.</source>
            <translation>Bilder, die diesem fast gleichen, mit ihren Labels. Eines unter anderem Namen steht in Rot: Eines der beiden Labels ist falsch.</translation>
        </message>
        <message>
            <source>Questions: the batch of this round. Each answer here teaches the model most.</source>
            <translation>Fragen: der Stapel dieser Runde. Jede Antwort hier lehrt das Modell am meisten.</translation>
        </message>
        <message>
            <source>Says that only some images are listed, and why.</source>
            <translation>Sagt, dass nur einige Bilder aufgelistet sind, und warum.</translation>
        </message>
        <message>
            <source>Suggestions that are sure enough can be accepted together. The slider says how sure. First look at some of them, drawn by chance: that shows how many of the others are right.</source>
            <translation>Vorschläge, die sicher genug sind, lassen sich zusammen übernehmen. Der Regler sagt, wie sicher. Sehen Sie zuerst einige davon an, zufällig gezogen: Das zeigt, wie viele der anderen stimmen.</translation>
        </message>
        <message>
            <source>Suspects: images you have not looked at whose label is more likely wrong than right. Go through them first; those that the model is sure of can be accepted together.</source>
            <translation>Verdächtige: Bilder, die Sie nicht angesehen haben und deren Label eher falsch als richtig ist. Gehen Sie diese zuerst durch; die, bei denen das Modell sicher ist, lassen sich zusammen übernehmen.</translation>
        </message>
        <message>
            <source>The answers as buttons, for mouse, touch, pen and screen reader. Each says what it would do to the current image.</source>
            <translation>Die Antworten als Schaltflächen, für Maus, Berührung, Stift und Bildschirmleser. Jede sagt, was sie mit dem aktuellen Bild täte.</translation>
        </message>
        <message>
            <source>The classes that the model finds likeliest, best first. The key in front or the button Give gives one to all selected images. The model may err.</source>
            <translation>Die Klassen, die das Modell am wahrscheinlichsten findet, die beste zuerst. Die Taste davor oder der Knopf „Geben“ gibt eine allen ausgewählten Bildern. Das Modell kann irren.</translation>
        </message>
        <message>
            <source>The current image and what is known of it: why it is asked, its likeliest classes, its labels, and every answer it was given.</source>
            <translation>Das aktuelle Bild und was darüber bekannt ist: warum danach gefragt wird, seine wahrscheinlichsten Klassen, seine Labels, und jede Antwort, die es bekam.</translation>
        </message>
        <message>
            <source>The current image. The wheel zooms, dragging moves; the sliders change how bright it is shown, never the file.</source>
            <translation>Das aktuelle Bild. Das Mausrad vergrößert, Ziehen verschiebt; die Regler ändern, wie hell es gezeigt wird, nie die Datei.</translation>
        </message>
        <message>
            <source>The images most like the current one, nearest first. The bars say how unsure the model was of each before and after the current one was asked. Select some to give them its label in one go.</source>
            <translation>Die Bilder, die dem aktuellen am ähnlichsten sind, die nächsten zuerst. Die Balken sagen, wie unsicher das Modell bei jedem war, bevor und nachdem nach dem aktuellen gefragt wurde. Wählen Sie einige aus, um ihnen auf einmal sein Label zu geben.</translation>
        </message>
        <message>
            <source>The images that you have answered. An answer can be changed here at any time.</source>
            <translation>Die Bilder, die Sie beantwortet haben. Eine Antwort lässt sich hier jederzeit ändern.</translation>
        </message>
        <message>
            <source>The images. Each tile shows the label and, where it is another class, the model's suggestion; the bar below says how unsure the model was. A key answers the image with the ring, or all that are selected.</source>
            <translation>Die Bilder. Jede Kachel zeigt das Label und, wo er eine andere Klasse ist, den Vorschlag des Modells; der Balken darunter sagt, wie unsicher das Modell war. Eine Taste beantwortet das Bild mit dem Ring, oder alle ausgewählten.</translation>
        </message>
        <message>
            <source>The keys that answer. They count while the images have the blue ring or frame.</source>
            <translation>Die Tasten, die antworten. Sie zählen, solange die Bilder den blauen Ring oder Rahmen haben.</translation>
        </message>
        <message>
            <source>The loupe: one image in all the room there is. All keys mean what they mean over the grid; Esc leads back.</source>
            <translation>Die Lupe: ein Bild auf dem ganzen Platz, den es gibt. Alle Tasten bedeuten, was sie über dem Raster bedeuten; Esc führt zurück.</translation>
        </message>
        <message>
            <source>The order of the images listed: as they were asked or imported, by how unsure the model is, by suspicion, by class, or by similarity to the current image.</source>
            <translation>Die Reihenfolge der aufgelisteten Bilder: wie gefragt oder importiert wurde, danach, wie unsicher das Modell ist, nach Verdacht, nach Klasse, oder nach Ähnlichkeit zum aktuellen Bild.</translation>
        </message>
        <message>
            <source>The round you are in: in each, the model learns from your answers and asks a new batch of questions.</source>
            <translation>Die Runde, in der Sie sind: In jeder lernt das Modell aus Ihren Antworten und stellt einen neuen Stapel Fragen.</translation>
        </message>
        <message>
            <source>The work in its order, from left to right. The numbers count what waits.</source>
            <translation>Die Arbeit in ihrer Reihenfolge, von links nach rechts. Die Zahlen zählen, was wartet.</translation>
        </message>
        <message>
            <source>Type the beginnings of the words of a class; Enter gives it to the image beside the line, Esc gives it up.</source>
            <translation>Tippen Sie die Anfänge der Wörter einer Klasse; Enter gibt sie dem Bild neben der Zeile, Esc gibt es auf.</translation>
        </message>
        <message>
            <source>What can be done now, with a button for it.</source>
            <translation>Was jetzt getan werden kann, mit einem Knopf dafür.</translation>
        </message>
        <message>
            <source>What is being computed at the moment, and how long it takes.</source>
            <translation>Was gerade berechnet wird, und wie lange es dauert.</translation>
        </message>
        <message>
            <source>What is left of each part of the work, and about how long it takes.</source>
            <translation>Was von jedem Teil der Arbeit übrig ist, und etwa wie lange es dauert.</translation>
        </message>
        <message>
            <source>Whether enough labels are right. Set your target; the line says how many random checks it still takes to know.</source>
            <translation>Ob genug Labels stimmen. Setzen Sie Ihr Ziel; die Zeile sagt, wie viele Stichproben es noch braucht, um es zu wissen.</translation>
        </message>
        <message>
            <source>Which classes are mixed up: how many images carry one class and are taken for another. Click a number to list these images.</source>
            <translation>Welche Klassen verwechselt werden: wie viele Bilder die eine Klasse tragen und für eine andere gehalten werden. Klicken Sie auf eine Zahl, um diese Bilder aufzulisten.</translation>
        </message>
    </context>
    <context>
        <name>WindowLevel</name>
        <message>
            <source>Level</source>
            <translation>Lage</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
    </context>
    <context>
        <name>WindowTour</name>
        <message>
            <source>A click on a class shows its images, and below are examples of it. The button Give, under the mouse, gives it to the selected images.</source>
            <translation>Ein Klick auf eine Klasse zeigt ihre Bilder, und darunter stehen Beispiele. Der Knopf „Geben“ unter der Maus gibt sie den ausgewählten Bildern.</translation>
        </message>
        <message>
            <source>Here is the image, large, with why it is asked. The likeliest classes have keys of their own, {first} to {last}; {loupe} shows the image in the whole window.</source>
            <translation>Hier ist das Bild, groß, und warum danach gefragt wird. Die wahrscheinlichsten Klassen haben eigene Tasten, {first} bis {last}; {loupe} zeigt das Bild im ganzen Fenster.</translation>
        </message>
        <message>
            <source>Look closely</source>
            <translation>Genau hinsehen</translation>
        </message>
        <message>
            <source>One key answers the image with the ring</source>
            <translation>Eine Taste beantwortet das Bild mit dem Ring</translation>
        </message>
        <message>
            <source>Round by round</source>
            <translation>Runde um Runde</translation>
        </message>
        <message>
            <source>Suspects are labels that look wrong, questions teach the model most, and checks tell how many wrong labels are left. Go from left to right.</source>
            <translation>Verdächtige sind Labels, die falsch aussehen, Fragen lehren das Modell am meisten, und Proben sagen, wie viele falsche Labels übrig sind. Gehen Sie von links nach rechts.</translation>
        </message>
        <message>
            <source>The classes</source>
            <translation>Die Klassen</translation>
        </message>
        <message>
            <source>The work, in its order</source>
            <translation>Die Arbeit, in ihrer Reihenfolge</translation>
        </message>
        <message>
            <source>{confirm}: the label is right. A letter begins the name of another class; {unsure} is for what you can't tell. {undo} takes the last answer back.</source>
            <translation>{confirm}: Das Label stimmt. Ein Buchstabe beginnt den Namen einer anderen Klasse; {unsure} ist für das, was Sie nicht erkennen. {undo} nimmt die letzte Antwort zurück.</translation>
        </message>
        <message>
            <source>{confirm}: the label is right. The key of a class gives that class instead; {unsure} is for what you can't tell. {undo} takes the last answer back.</source>
            <translation>{confirm}: Das Label stimmt. Die Taste einer Klasse gibt stattdessen diese Klasse; {unsure} ist für das, was Sie nicht erkennen. {undo} nimmt die letzte Antwort zurück.</translation>
        </message>
        <message>
            <source>{round} starts the next round, which learns from your answers. Progress says how many wrong labels are left, and when you can stop. {guide} opens the guide.</source>
            <translation>{round} beginnt die nächste Runde, die aus Ihren Antworten lernt. Der Fortschritt sagt, wie viele falsche Labels übrig sind, und wann Sie aufhören können. {guide} öffnet die Anleitung.</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>Asked by: {method}.</source>
            <translation>Gewählt mit: {method}.</translation>
        </message>
        <message>
            <source>Pick {n} of the round.</source>
            <translation>{n}. Wahl der Runde.</translation>
        </message>
        <message>
            <source>Redone: {answer}</source>
            <translation>Wiederhergestellt: {answer}</translation>
        </message>
        <message>
            <source>Undone: {answer}</source>
            <translation>Rückgängig gemacht: {answer}</translation>
        </message>
        <message>
            <source>accepted in bulk</source>
            <translation>gesammelt übernommen</translation>
        </message>
        <message>
            <source>among the least trusted {n} % of labels</source>
            <translation>unter den {n} % der Labels, denen am wenigsten zu trauen ist</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>wie zuvor</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>korrigiert</translation>
        </message>
        <message>
            <source>entropy {nats} nats</source>
            <translation>Entropie {nats} Nats</translation>
        </message>
        <message>
            <source>entropy {nats} nats, {left} when it was picked</source>
            <translation>Entropie {nats} Nats, {left} bei seiner Wahl</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>labelled</source>
            <translation>neu gelabelt</translation>
        </message>
        <message>
            <source>not reviewed</source>
            <translation>nicht geprüft</translation>
        </message>
        <message>
            <source>one of its neighbours was picked before it</source>
            <translation>einer seiner Nachbarn wurde vor ihm gewählt</translation>
        </message>
        <message>
            <source>probability of its label {share}</source>
            <translation>Wahrscheinlichkeit seines Labels {share}</translation>
        </message>
        <message>
            <source>probability of the likeliest class {share}</source>
            <translation>Wahrscheinlichkeit der wahrscheinlichsten Klasse {share}</translation>
        </message>
        <message>
            <source>the likeliest class is {share} ahead of the next</source>
            <translation>die wahrscheinlichste Klasse liegt {share} vor der nächsten</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>unsicher</translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images were so already</source>
            <translation>
                <numerusform>{done}; %Ln Bild war es schon</numerusform>
                <numerusform>{done}; %Ln Bilder waren es schon</numerusform>
            </translation>
        </message>
        <message>
            <source>{images}: already answered so</source>
            <translation>{images}: schon so beantwortet</translation>
        </message>
        <message>
            <source>{images}: already {status}</source>
            <translation>{images}: schon {status}</translation>
        </message>
        <message>
            <source>{images}: already “{name}”</source>
            <translation>{images}: schon „{name}“</translation>
        </message>
        <message>
            <source>{images}: {said}</source>
            <translation>{images}: {said}</translation>
        </message>
        <message>
            <source>{n} of its neighbours were picked before it</source>
            <translation>{n} seiner Nachbarn wurden vor ihm gewählt</translation>
        </message>
        <message>
            <source>“{name}” for {images}: {said}</source>
            <translation>„{name}“ für {images}: {said}</translation>
        </message>
    </context>
    <context>
        <name>Work</name>
        <message>
            <source>Choosing images: {done} of {total}</source>
            <translation>Bilder werden gewählt: {done} von {total}</translation>
        </message>
        <message>
            <source>Drawing images: {done} of {total}</source>
            <translation>Bilder werden gezeichnet: {done} von {total}</translation>
        </message>
        <message>
            <source>Drawing the map</source>
            <translation>Karte wird gezeichnet</translation>
        </message>
        <message>
            <source>Finding similar images: {done} of {total}</source>
            <translation>Ähnliche Bilder werden gesucht: {done} von {total}</translation>
        </message>
        <message>
            <source>Getting the feature network ready</source>
            <translation>Merkmalsnetz wird vorbereitet</translation>
        </message>
        <message>
            <source>Looking through the images: {done}</source>
            <translation>Bilder werden durchgesehen: {done}</translation>
        </message>
        <message>
            <source>Preparing images: {done} of {total}</source>
            <translation>Bilder werden vorbereitet: {done} von {total}</translation>
        </message>
        <message>
            <source>Reading answers: {done} of {total}</source>
            <translation>Antworten werden gelesen: {done} von {total}</translation>
        </message>
        <message>
            <source>Training: epoch {done} of {total}</source>
            <translation>Training: Epoche {done} von {total}</translation>
        </message>
        <message>
            <source>Working: {done}</source>
            <translation>Arbeit läuft: {done}</translation>
        </message>
        <message>
            <source>{n} images/s</source>
            <translation>{n} Bilder/s</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
    </context>
    <context>
        <name>WorkPanel</name>
        <message numerus="yes">
            <source>%Ln answers in {work} of work</source>
            <translation>
                <numerusform>%Ln Antwort in {work} Arbeit</numerusform>
                <numerusform>%Ln Antworten in {work} Arbeit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them corrections</source>
            <translation>
                <numerusform>davon %Ln Korrektur</numerusform>
                <numerusform>davon %Ln Korrekturen</numerusform>
            </translation>
        </message>
        <message>
            <source>Answers that stand, an image each; not those that were undone or accepted in bulk, nor those that came with images or with a table that says when they were given. Work is the time from one operation of a person to the next: a pause of more than {minutes} minutes does not count, and the first answer after it counts for the time that it took.</source>
            <translation>Antworten, die gelten, je Bild eine; ohne die rückgängig gemachten und gesammelt übernommenen und ohne die, die mit Bildern kamen oder mit einer Tabelle, in der steht, wann sie gegeben wurden. Arbeit ist die Zeit von einem Schritt einer Person zum nächsten: Eine Pause von mehr als {minutes} Minuten zählt nicht, und die erste Antwort danach zählt mit der Zeit, die sie gebraucht hat.</translation>
        </message>
        <message>
            <source>How the work went</source>
            <translation>Wie die Arbeit lief</translation>
        </message>
        <message>
            <source>The whole project, since {when}: {figures}</source>
            <translation>Das ganze Projekt, seit {when}: {figures}</translation>
        </message>
        <message>
            <source>This sitting, since {when}: {figures}</source>
            <translation>Diese Sitzung, seit {when}: {figures}</translation>
        </message>
        <message>
            <source>This sitting: nothing was done yet.</source>
            <translation>Diese Sitzung: Noch ist nichts getan.</translation>
        </message>
        <message numerus="yes">
            <source>median {seconds} s an answer, of %Ln given to an image alone</source>
            <translation>
                <numerusform>im Median {seconds} s je Antwort, aus %Ln für ein Bild allein gegebenen</numerusform>
                <numerusform>im Median {seconds} s je Antwort, aus %Ln je für ein Bild allein gegebenen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} an hour</source>
            <translation>{count} je Stunde</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>No answer is lost. A file of computed features was cut short while it was read, or the disk reports an error: check the disk and try again.</source>
            <translation>Keine Antwort ist verloren. Eine Datei mit berechneten Merkmalen wurde abgeschnitten, während sie gelesen wurde, oder der Datenträger meldet einen Fehler: Prüfen Sie ihn, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>No answer is lost. Close other programs and try again.</source>
            <translation>Keine Antwort ist verloren. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>No answer is lost. Try again; if it comes back, the computer may be short of memory: close other programs.</source>
            <translation>Keine Antwort ist verloren. Versuchen Sie es noch einmal. Tritt der Fehler wieder auf, fehlt dem Computer vielleicht Arbeitsspeicher: Schließen Sie andere Programme.</translation>
        </message>
        <message>
            <source>The background process ended unexpectedly.</source>
            <translation>Der Hintergrundprozess wurde unerwartet beendet.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>Der Arbeitsspeicher des Computers reicht nicht aus.</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message numerus="yes">
            <source>%Ln images</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pictures under different names</source>
            <translation>
                <numerusform>%Ln Bild unter verschiedenen Namen</numerusform>
                <numerusform>%Ln Bilder unter verschiedenen Namen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unsure images</source>
            <translation>
                <numerusform>%Ln unsicheres Bild</numerusform>
                <numerusform>%Ln unsichere Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>All here is answered; go to an image to answer it again.</source>
            <translation>Hier ist alles beantwortet; gehen Sie zu einem Bild, um es noch einmal zu beantworten.</translation>
        </message>
        <message>
            <source>All near-duplicates of a picture have the same label.</source>
            <translation>Alle Beinahe-Dubletten eines Bildes haben dasselbe Label.</translation>
        </message>
        <message>
            <source>All of this list is answered; Esc leads to the next step.</source>
            <translation>In dieser Liste ist alles beantwortet; Esc führt zum nächsten Schritt.</translation>
        </message>
        <message>
            <source>An answer is for the image alone.</source>
            <translation>Eine Antwort gilt nur dem Bild selbst.</translation>
        </message>
        <message>
            <source>An answer is for the near-duplicates beside the image, too.</source>
            <translation>Eine Antwort gilt auch den Beinahe-Dubletten neben dem Bild.</translation>
        </message>
        <message>
            <source>Class view</source>
            <translation>Verwechslungen</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Nachbarn</translation>
        </message>
        <message>
            <source>No image is marked unsure.</source>
            <translation>Kein Bild steht auf unsicher.</translation>
        </message>
        <message>
            <source>Nothing that the latest round says contradicts your labels.</source>
            <translation>Nichts, was die letzte Runde sagt, widerspricht Ihren Labels.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>The images had just changed or come back, and this key answered nothing. Pause, then press it again.</source>
            <translation>Die Bilder hatten gerade gewechselt oder waren eben erst zurück, und diese Taste hat nichts beantwortet. Halten Sie kurz inne und drücken Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>The likeliest classes of this image had not been in sight, and this key answered nothing. Look at them, then press it again.</source>
            <translation>Die wahrscheinlichsten Klassen dieses Bildes waren noch nicht zu sehen, und diese Taste hat nichts beantwortet. Erst ansehen, dann noch einmal drücken.</translation>
        </message>
        <message>
            <source>This image can't be read; nothing is known to be like it.</source>
            <translation>Dieses Bild ist nicht lesbar; ähnliche sind nicht bekannt.</translation>
        </message>
        <message>
            <source>This is the image you are at; press the key again to answer it.</source>
            <translation>Dies ist das Bild, bei dem Sie sind; drücken Sie die Taste noch einmal, um es zu beantworten.</translation>
        </message>
        <message>
            <source>Which images are near-duplicates is known once they are prepared.</source>
            <translation>Welche Bilder Beinahe-Dubletten sind, ist bekannt, sobald sie vorbereitet sind.</translation>
        </message>
        <message>
            <source>Which images are similar is known once they are prepared.</source>
            <translation>Welche Bilder ähnlich sind, ist nach dem Vorbereiten bekannt.</translation>
        </message>
        <message>
            <source>While you label blind, this list stays closed: it would tell you which labels differ.</source>
            <translation>Solange Sie blind labeln, bleibt diese Liste geschlossen: Sie würde verraten, welche Labels sich unterscheiden.</translation>
        </message>
        <message numerus="yes">
            <source>You called these otherwise than everything else says: %Ln images</source>
            <translation>
                <numerusform>Anders benannt, als alles andere sagt: %Ln Bild</numerusform>
                <numerusform>Anders benannt, als alles andere sagt: %Ln Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}” among the reviewed: %Ln images</source>
            <translation>
                <numerusform>„{name}“ unter den geprüften: %Ln Bild</numerusform>
                <numerusform>„{name}“ unter den geprüften: %Ln Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}”: %Ln images</source>
            <translation>
                <numerusform>„{name}“: %Ln Bild</numerusform>
                <numerusform>„{name}“: %Ln Bilder</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_FileField</name>
        <message>
            <source>Choose: {name}</source>
            <translation>Wählen: {name}</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
    </context>
</TS>
