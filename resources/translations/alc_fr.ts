<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>About this program</source>
            <translation>À propos de ce programme</translation>
        </message>
        <message>
            <source>Finds wrong labels in folders of images with as few questions as possible. Everything runs on this computer.</source>
            <translation>Trouve les étiquettes fausses de dossiers d’images avec le moins de questions possible. Tout se passe sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Label correction, version {version}</source>
            <translation>Correction d’étiquettes, version {version}</translation>
        </message>
        <message>
            <source>MIT licence. The window is drawn by Qt {qt}, used under the LGPL, version 3; training is done by PyTorch. The licences of all packages lie beside them where Python keeps its packages.</source>
            <translation>Licence MIT. La fenêtre est dessinée par Qt {qt}, utilisé sous la LGPL, version 3 ; l’entraînement est fait par PyTorch. Les licences de tous les paquets se trouvent à côté d’eux, là où Python range ses paquets.</translation>
        </message>
        <message>
            <source>The method: Kwang In Kim, Active Label Correction Using Robust Parameter Update and Entropy Propagation, ECCV 2022.</source>
            <translation>La méthode : Kwang In Kim, Active Label Correction Using Robust Parameter Update and Entropy Propagation, ECCV 2022.</translation>
        </message>
    </context>
    <context>
        <name>Accepting</name>
        <message numerus="yes">
            <source>%Ln images are accepted with the rest again.</source>
            <translation>
                <numerusform>%Ln image est de nouveau acceptée avec les autres.</numerusform>
                <numerusform>%Ln images sont de nouveau acceptées avec les autres.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images are left out when the rest is accepted.</source>
            <translation>
                <numerusform>%Ln image est mise de côté lors de l’acceptation.</numerusform>
                <numerusform>%Ln images sont mises de côté lors de l’acceptation.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept %Ln suggestions</source>
            <translation>
                <numerusform>Accepter %Ln suggestion</numerusform>
                <numerusform>Accepter %Ln suggestions</numerusform>
            </translation>
        </message>
        <message>
            <source>After the first round, labels that look wrong can be accepted in bulk.</source>
            <translation>Après le premier tour, les suggestions pour les étiquettes qui semblent fausses pourront être acceptées en bloc.</translation>
        </message>
        <message>
            <source>Another round has come: renew the list before accepting anything.</source>
            <translation>Un nouveau tour est là : renouvelez la liste avant d’accepter quoi que ce soit.</translation>
        </message>
        <message numerus="yes">
            <source>Check %Ln more</source>
            <translation>
                <numerusform>En vérifier %Ln de plus</numerusform>
                <numerusform>En vérifier %Ln de plus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Check %Ln of them first</source>
            <translation>
                <numerusform>En vérifier d’abord %Ln</numerusform>
                <numerusform>En vérifier d’abord %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at a sample first, one by one.</source>
            <translation>Regardez d’abord un échantillon, image par image.</translation>
        </message>
        <message numerus="yes">
            <source>Look at these one by one: %Ln images left.</source>
            <translation>
                <numerusform>À regarder une par une : %Ln image restante.</numerusform>
                <numerusform>À regarder une par une : %Ln images restantes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing of what is listed can be accepted now.</source>
            <translation>Rien de ce qui est affiché ne peut être accepté maintenant.</translation>
        </message>
        <message>
            <source>Only suspects can be left out when accepting.</source>
            <translation>Seuls des suspects peuvent être mis de côté lors de l’acceptation.</translation>
        </message>
        <message>
            <source>Show the suspects first: what is accepted is what you see.</source>
            <translation>Affichez d’abord les suspects : ce qui est accepté est ce que vous voyez.</translation>
        </message>
        <message>
            <source>The spot check is done. Go back to the list to accept the rest.</source>
            <translation>Le sondage est terminé. Revenez à la liste pour accepter le reste.</translation>
        </message>
        <message>
            <source>What is accepted had just changed; nothing was. Look, and press again.</source>
            <translation>Ce qui allait être accepté venait de changer ; rien ne l’a été. Regardez, puis appuyez de nouveau.</translation>
        </message>
        <message>
            <source>While you label blind, nothing is accepted in bulk.</source>
            <translation>Tant que vous étiquetez à l’aveugle, rien n’est accepté en bloc.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Add a class…</source>
            <translation>&amp;Ajouter une classe…</translation>
        </message>
        <message>
            <source>&amp;Add images…</source>
            <translation>&amp;Ajouter des images…</translation>
        </message>
        <message>
            <source>&amp;All actions…</source>
            <translation>&amp;Toutes les actions…</translation>
        </message>
        <message>
            <source>&amp;Blind: hide given labels until answered</source>
            <translation>À l’a&amp;veugle : masquer les étiquettes données jusqu’à la réponse</translation>
        </message>
        <message>
            <source>&amp;Cancel background work</source>
            <translation>&amp;Interrompre le travail en arrière-plan</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>&amp;Fermer le projet</translation>
        </message>
        <message>
            <source>&amp;Confirm the given label</source>
            <translation>&amp;Confirmer l’étiquette donnée</translation>
        </message>
        <message>
            <source>&amp;Copy diagnostics</source>
            <translation>&amp;Copier le diagnostic</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>S&amp;ombre</translation>
        </message>
        <message>
            <source>&amp;Edit the classes</source>
            <translation>&amp;Modifier les classes</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
        </message>
        <message>
            <source>&amp;Find a class…</source>
            <translation>&amp;Trouver une classe…</translation>
        </message>
        <message>
            <source>&amp;Find moved images…</source>
            <translation>Retrouver les images &amp;déplacées…</translation>
        </message>
        <message>
            <source>&amp;Guide</source>
            <translation>&amp;Guide</translation>
        </message>
        <message>
            <source>&amp;High</source>
            <translation>É&amp;levé</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>T&amp;ouches</translation>
        </message>
        <message>
            <source>&amp;Larger thumbnails</source>
            <translation>Vignettes plus &amp;grandes</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>&amp;Plus tard</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Clair</translation>
        </message>
        <message>
            <source>&amp;Merge into…</source>
            <translation>&amp;Fusionner avec…</translation>
        </message>
        <message>
            <source>&amp;Method of choosing…</source>
            <translation>&amp;Méthode de choix…</translation>
        </message>
        <message>
            <source>&amp;New project…</source>
            <translation>&amp;Nouveau projet…</translation>
        </message>
        <message>
            <source>&amp;Normal</source>
            <translation>&amp;Normal</translation>
        </message>
        <message>
            <source>&amp;Open in another program</source>
            <translation>&amp;Ouvrir dans un autre programme</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>&amp;Ouvrir un projet…</translation>
        </message>
        <message>
            <source>&amp;Prepare images</source>
            <translation>&amp;Préparer les images</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Renommer…</translation>
        </message>
        <message>
            <source>&amp;Reset the layout</source>
            <translation>&amp;Rétablir la disposition</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>Re&amp;chercher</translation>
        </message>
        <message>
            <source>&amp;Smaller thumbnails</source>
            <translation>Vignettes plus &amp;petites</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;Système</translation>
        </message>
        <message>
            <source>&amp;Tour of the window</source>
            <translation>&amp;Visite de la fenêtre</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Unsure</source>
            <translation>&amp;Indécis</translation>
        </message>
        <message>
            <source>&amp;What is this?</source>
            <translation>&amp;Qu’est-ce que c’est ?</translation>
        </message>
        <message>
            <source>A pixel for a pi&amp;xel</source>
            <translation>Un pi&amp;xel pour un pixel</translation>
        </message>
        <message>
            <source>A&amp;bout this program</source>
            <translation>À pro&amp;pos de ce programme</translation>
        </message>
        <message>
            <source>Accept the suggestions</source>
            <translation>Accepter les suggestions</translation>
        </message>
        <message>
            <source>Answer &amp;near-duplicates too</source>
            <translation>Répondre aussi pour les &amp;quasi-doublons</translation>
        </message>
        <message>
            <source>Buttons to &amp;answer</source>
            <translation>&amp;Boutons de réponse</translation>
        </message>
        <message>
            <source>Co&amp;mpare</source>
            <translation>Comp&amp;arer</translation>
        </message>
        <message>
            <source>Compare with the &amp;next example</source>
            <translation>Comparer avec l’exemple sui&amp;vant</translation>
        </message>
        <message>
            <source>Compare with the &amp;previous example</source>
            <translation>Comparer avec l’exemple précé&amp;dent</translation>
        </message>
        <message>
            <source>Copy &amp;path</source>
            <translation>Copier le c&amp;hemin</translation>
        </message>
        <message>
            <source>Copy i&amp;mage</source>
            <translation>Copier l’&amp;image</translation>
        </message>
        <message>
            <source>De&amp;scribe…</source>
            <translation>Dé&amp;crire…</translation>
        </message>
        <message>
            <source>E&amp;xclude</source>
            <translation>E&amp;xclure</translation>
        </message>
        <message>
            <source>Fla&amp;g, or take the flag off</source>
            <translation>Poser ou &amp;retirer le drapeau</translation>
        </message>
        <message>
            <source>Give the &amp;fifth likeliest class</source>
            <translation>Donner la &amp;cinquième classe la plus probable</translation>
        </message>
        <message>
            <source>Give the &amp;likeliest class</source>
            <translation>Donner la classe la &amp;plus probable</translation>
        </message>
        <message>
            <source>Give the &amp;second likeliest class</source>
            <translation>Donner la &amp;deuxième classe la plus probable</translation>
        </message>
        <message>
            <source>Give the &amp;third likeliest class</source>
            <translation>Donner la &amp;troisième classe la plus probable</translation>
        </message>
        <message>
            <source>Give the f&amp;ourth likeliest class</source>
            <translation>Donner la &amp;quatrième classe la plus probable</translation>
        </message>
        <message>
            <source>L&amp;oupe</source>
            <translation>L&amp;oupe</translation>
        </message>
        <message>
            <source>Leave &amp;out when accepting</source>
            <translation>Mettre de côté l&amp;ors de l’acceptation</translation>
        </message>
        <message>
            <source>Loupe over the whole s&amp;creen</source>
            <translation>Loupe en plein é&amp;cran</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Descendre</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Mon&amp;ter</translation>
        </message>
        <message>
            <source>N&amp;ext pane</source>
            <translation>Volet suivan&amp;t</translation>
        </message>
        <message>
            <source>No&amp;te…</source>
            <translation>&amp;Note…</translation>
        </message>
        <message>
            <source>Pre&amp;vious pane</source>
            <translation>Vo&amp;let précédent</translation>
        </message>
        <message>
            <source>Preferen&amp;ces…</source>
            <translation>Pré&amp;férences…</translation>
        </message>
        <message>
            <source>Renew the list of suspects</source>
            <translation>Renouveler la liste des suspects</translation>
        </message>
        <message>
            <source>Reset &amp;brightness and window</source>
            <translation>Rétablir la l&amp;uminosité et la fenêtre</translation>
        </message>
        <message>
            <source>S&amp;hortcuts…</source>
            <translation>Racco&amp;urcis…</translation>
        </message>
        <message>
            <source>Save &amp;picture of the neighbours…</source>
            <translation>Enregistrer l'&amp;image des voisins…</translation>
        </message>
        <message>
            <source>Say when it is read&amp;y</source>
            <translation>A&amp;vertir quand c’est prêt</translation>
        </message>
        <message>
            <source>Show &amp;unsure images</source>
            <translation>Afficher les images &amp;indécises</translation>
        </message>
        <message>
            <source>Show all images</source>
            <translation>Afficher toutes les images</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Afficher dans le &amp;dossier</translation>
        </message>
        <message>
            <source>Show labels of yours for a second look</source>
            <translation>Afficher certaines de vos étiquettes pour un second regard</translation>
        </message>
        <message>
            <source>Show s&amp;imilar images</source>
            <translation>Afficher les images &amp;semblables</translation>
        </message>
        <message>
            <source>Show the questions</source>
            <translation>Afficher les questions</translation>
        </message>
        <message>
            <source>Show the random checks</source>
            <translation>Afficher les contrôles aléatoires</translation>
        </message>
        <message>
            <source>Show the same picture with &amp;two names</source>
            <translation>Afficher la même image sous deux &amp;noms</translation>
        </message>
        <message>
            <source>Show the suspects</source>
            <translation>Afficher les suspects</translation>
        </message>
        <message>
            <source>Spot check the suspects</source>
            <translation>Sonder les suspects</translation>
        </message>
        <message>
            <source>Start next &amp;round</source>
            <translation>Lancer le &amp;tour suivant</translation>
        </message>
        <message>
            <source>Start random chec&amp;ks</source>
            <translation>Lancer des contrôles &amp;aléatoires</translation>
        </message>
        <message>
            <source>Start the next round by itself</source>
            <translation>Lancer de lui-même le tour suivant</translation>
        </message>
        <message>
            <source>Take the &amp;model's suggestion</source>
            <translation>Prendre la suggestion du &amp;modèle</translation>
        </message>
        <message>
            <source>The &amp;whole image</source>
            <translation>L’image &amp;entière</translation>
        </message>
        <message>
            <source>Use as a &amp;picture of its class, or no longer</source>
            <translation>Utiliser comme &amp;illustration de sa classe, ou cesser de le faire</translation>
        </message>
        <message>
            <source>Your &amp;name…</source>
            <translation>Votre &amp;nom…</translation>
        </message>
    </context>
    <context>
        <name>AddImagesDialog</name>
        <message>
            <source>Add images</source>
            <translation>Ajouter des images</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Choisir le dossier</translation>
        </message>
        <message>
            <source>Choose the table</source>
            <translation>Choisir le tableau</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Every folder is a class</source>
            <translation>Chaque dossier est une classe</translation>
        </message>
        <message>
            <source>Folder of the new images</source>
            <translation>Dossier des nouvelles images</translation>
        </message>
        <message>
            <source>Labels are in a table:</source>
            <translation>Les étiquettes sont dans un tableau :</translation>
        </message>
        <message>
            <source>Look for new images</source>
            <translation>Chercher de nouvelles images</translation>
        </message>
        <message>
            <source>Table of their labels</source>
            <translation>Tableau de leurs étiquettes</translation>
        </message>
        <message>
            <source>The project's own folder, or one below it. Images that the project has are left alone; your answers stay.</source>
            <translation>Le dossier du projet lui-même, ou un dossier qu’il contient. Les images que le projet a déjà restent telles quelles ; vos réponses sont gardées.</translation>
        </message>
        <message>
            <source>They have no labels yet</source>
            <translation>Elles n’ont pas encore d’étiquettes</translation>
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
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>Likely class</source>
            <translation>Classe probable</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Juste</translation>
        </message>
        <message>
            <source>Right: keep {name}</source>
            <translation>Juste : garder {name}</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>Suggestion</translation>
        </message>
        <message>
            <source>Suggestion: {name}</source>
            <translation>Suggestion : {name}</translation>
        </message>
        <message>
            <source>{name}: give this likely class</source>
            <translation>{name} : donner cette classe probable</translation>
        </message>
    </context>
    <context>
        <name>AnswerColoring</name>
        <message numerus="yes">
            <source>cell: %Ln images, {said}</source>
            <translation>
                <numerusform>cellule : %Ln image, {said}</numerusform>
                <numerusform>cellule : %Ln images, {said}</numerusform>
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
        <message>
            <source>Accepted: {name}</source>
            <translation>Acceptée : {name}</translation>
        </message>
        <message>
            <source>Confirmed: {name}</source>
            <translation>Confirmée : {name}</translation>
        </message>
        <message>
            <source>Corrected: {name}</source>
            <translation>Corrigée : {name}</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Exclue</translation>
        </message>
        <message>
            <source>Labelled: {name}</source>
            <translation>Étiquetée : {name}</translation>
        </message>
        <message numerus="yes">
            <source>Previous %Ln images – {answer}</source>
            <translation>
                <numerusform>%Ln image précédente – {answer}</numerusform>
                <numerusform>%Ln images précédentes – {answer}</numerusform>
            </translation>
        </message>
        <message>
            <source>Previous image – {answer}</source>
            <translation>Image précédente – {answer}</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Indécis</translation>
        </message>
    </context>
    <context>
        <name>Application</name>
        <message>
            <source>Settings of the window were damaged and are set aside.</source>
            <translation>Des réglages de la fenêtre étaient endommagés et ont été mis de côté.</translation>
        </message>
        <message>
            <source>The usual ones stand in. Projects and answers are not touched.</source>
            <translation>Les réglages habituels les remplacent. Les projets et les réponses ne sont pas touchés.</translation>
        </message>
    </context>
    <context>
        <name>Asked</name>
        <message>
            <source>Asked because its answer teaches most; from a wrong answer the model learns a mistake.</source>
            <translation>Demandée parce que c’est sa réponse qui apprend le plus ; d’une réponse fausse, le modèle apprend une erreur.</translation>
        </message>
        <message>
            <source>Asked because the model finds its label unlikely ({share}); from a wrong answer the model learns a mistake.</source>
            <translation>Demandée parce que le modèle trouve son étiquette peu probable ({share}) ; d’une réponse fausse, le modèle apprend une erreur.</translation>
        </message>
        <message>
            <source>Asked because the model thinks that the label “{label}” is wrong ({share}); a wrong answer may stay unnoticed.</source>
            <translation>Demandée parce que le modèle pense que l’étiquette « {label} » est fausse ({share}) ; une réponse fausse peut rester inaperçue.</translation>
        </message>
        <message>
            <source>Asked by chance, as the method of this round asks; from a wrong answer the model learns a mistake.</source>
            <translation>Demandée au hasard, comme le veut la méthode de ce tour ; d’une réponse fausse, le modèle apprend une erreur.</translation>
        </message>
        <message>
            <source>Asked by chance, to measure how many labels are wrong; a wrong answer makes that estimate wrong.</source>
            <translation>Demandée au hasard, pour mesurer combien d’étiquettes sont fausses ; une réponse fausse rend cette estimation fausse.</translation>
        </message>
        <message>
            <source>Asked once more because everything else contradicts your label; a wrong answer may stay unnoticed.</source>
            <translation>Demandée encore une fois parce que tout le reste contredit votre étiquette ; une réponse fausse peut rester inaperçue.</translation>
        </message>
    </context>
    <context>
        <name>BackboneChoice</name>
        <message>
            <source>Another network</source>
            <translation>Un autre réseau</translation>
        </message>
        <message>
            <source>Built in</source>
            <translation>Intégré</translation>
        </message>
        <message>
            <source>Choose the file of embeddings.</source>
            <translation>Choisissez le fichier de plongements.</translation>
        </message>
        <message>
            <source>Embeddings (*.npy *.npz *.parquet)</source>
            <translation>Plongements (*.npy *.npz *.parquet)</translation>
        </message>
        <message>
            <source>Embeddings from a file</source>
            <translation>Plongements d’un fichier</translation>
        </message>
        <message>
            <source>File of embeddings</source>
            <translation>Fichier de plongements</translation>
        </message>
        <message>
            <source>Learns features from your images. No download.</source>
            <translation>Apprend les caractéristiques à partir de vos images. Aucun téléchargement.</translation>
        </message>
        <message>
            <source>Matched by their names (.npz, Parquet), or one row per image in the order of the table (.npy), which is trusted.</source>
            <translation>Associés par leurs noms (.npz, Parquet), ou une ligne par image dans l’ordre du tableau (.npy), auquel on se fie.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Réseau</translation>
        </message>
        <message>
            <source>No download.</source>
            <translation>Aucun téléchargement.</translation>
        </message>
        <message>
            <source>ResNet-101, the paper's choice</source>
            <translation>ResNet-101, le choix de l’article</translation>
        </message>
        <message>
            <source>There is no file {path}.</source>
            <translation>Le fichier {path} n’existe pas.</translation>
        </message>
        <message>
            <source>Weights (*.pth *.pt *.safetensors)</source>
            <translation>Poids (*.pth *.pt *.safetensors)</translation>
        </message>
        <message>
            <source>Weights file</source>
            <translation>Fichier de poids</translation>
        </message>
        <message>
            <source>With published weights, or with your own.</source>
            <translation>Avec des poids publiés, ou avec les vôtres.</translation>
        </message>
        <message>
            <source>published weights</source>
            <translation>poids publiés</translation>
        </message>
        <message>
            <source>{mb} MB download, needs the network once.</source>
            <translation>{mb} Mo à télécharger, demande le réseau une fois.</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy the message with its details</source>
            <translation>Copier le message avec ses détails</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
    </context>
    <context>
        <name>Blind</name>
        <message>
            <source>image {number}</source>
            <translation>image {number}</translation>
        </message>
    </context>
    <context>
        <name>BrightnessContrast</name>
        <message>
            <source>Brightness</source>
            <translation>Luminosité</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
    </context>
    <context>
        <name>CallStrip</name>
        <message>
            <source>How the next batch is chosen</source>
            <translation>Comment le prochain lot est choisi</translation>
        </message>
        <message>
            <source>Method: {name}</source>
            <translation>Méthode : {name}</translation>
        </message>
        <message>
            <source>Method…</source>
            <translation>Méthode…</translation>
        </message>
        <message>
            <source>What to do now</source>
            <translation>Que faire maintenant</translation>
        </message>
    </context>
    <context>
        <name>Callout</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Step {place} of {count}</source>
            <translation>Étape {place} sur {count}</translation>
        </message>
    </context>
    <context>
        <name>CellTable</name>
        <message>
            <source>Labels against predictions</source>
            <translation>Étiquettes et prédictions</translation>
        </message>
        <message>
            <source>Rows: the label. Columns: what the model says.</source>
            <translation>Lignes : l’étiquette. Colonnes : ce que dit le modèle.</translation>
        </message>
    </context>
    <context>
        <name>ClassColoring</name>
        <message numerus="yes">
            <source>%Ln other classes ({count}); zoom in, or open one in the class panel</source>
            <translation>
                <numerusform>%Ln autre classe ({count}) ; agrandissez, ou ouvrez-la dans la liste des classes</numerusform>
                <numerusform>%Ln autres classes ({count}) ; agrandissez, ou ouvrez-en une dans la liste des classes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images without a label that is told</source>
            <translation>
                <numerusform>cellule : %Ln image dont l’étiquette n’est pas dite</numerusform>
                <numerusform>cellule : %Ln images dont l’étiquette n’est pas dite</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images, {count} of them “{name}”</source>
            <translation>
                <numerusform>cellule : %Ln image, {count} « {name} »</numerusform>
                <numerusform>cellule : %Ln images, dont {count} « {name} »</numerusform>
            </translation>
        </message>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
        <message>
            <source>not told before the answer</source>
            <translation>non dite avant la réponse</translation>
        </message>
    </context>
    <context>
        <name>ClassDescription</name>
        <message>
            <source>No description of “{name}” yet</source>
            <translation>Pas encore de description de « {name} »</translation>
        </message>
        <message>
            <source>What “{name}” is</source>
            <translation>Ce qu’est « {name} »</translation>
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Give “{name}” to the selected images</source>
            <translation>Donner « {name} » aux images sélectionnées</translation>
        </message>
        <message>
            <source>Show the images of “{name}”</source>
            <translation>Afficher les images de « {name} »</translation>
        </message>
    </context>
    <context>
        <name>ClassFinder</name>
        <message numerus="yes">
            <source>%Ln classes fit</source>
            <translation>
                <numerusform>%Ln classe convient</numerusform>
                <numerusform>%Ln classes conviennent</numerusform>
            </translation>
        </message>
        <message>
            <source>Classes that fit</source>
            <translation>Classes qui conviennent</translation>
        </message>
        <message>
            <source>Enter gives “{name}”. Esc leaves.</source>
            <translation>Entrée donne « {name} ». Échap quitte.</translation>
        </message>
        <message>
            <source>Find a class</source>
            <translation>Trouver une classe</translation>
        </message>
        <message>
            <source>No class is called that. Esc leaves.</source>
            <translation>Aucune classe ne s’appelle ainsi. Échap quitte.</translation>
        </message>
        <message>
            <source>Parts of the name, such as “quer ni”</source>
            <translation>Des parties du nom, comme « quer ni »</translation>
        </message>
        <message>
            <source>Type a part of the name, or choose with the arrows. Esc leaves.</source>
            <translation>Tapez une partie du nom, ou choisissez avec les flèches. Échap quitte.</translation>
        </message>
    </context>
    <context>
        <name>ClassGroups</name>
        <message>
            <source>All others</source>
            <translation>Toutes les autres</translation>
        </message>
        <message>
            <source>Among the questions</source>
            <translation>Dans les questions</translation>
        </message>
        <message>
            <source>Given last</source>
            <translation>Données en dernier</translation>
        </message>
        <message>
            <source>Likeliest here</source>
            <translation>Les plus probables ici</translation>
        </message>
    </context>
    <context>
        <name>ClassListModel</name>
        <message numerus="yes">
            <source>{name}: %Ln images answered, {corrected} corrected</source>
            <translation>
                <numerusform>{name} : %Ln image avec réponse, {corrected} corrigées</numerusform>
                <numerusform>{name} : %Ln images avec réponse, {corrected} corrigées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %Ln images, {corrected} corrected</source>
            <translation>
                <numerusform>{name} : %Ln image, {corrected} corrigées</numerusform>
                <numerusform>{name} : %Ln images, {corrected} corrigées</numerusform>
            </translation>
        </message>
        <message>
            <source>{text}, key {key}</source>
            <translation>{text}, touche {key}</translation>
        </message>
    </context>
    <context>
        <name>ClassListView</name>
        <message>
            <source>A click shows its images.</source>
            <translation>Un clic affiche ses images.</translation>
        </message>
        <message>
            <source>A click shows its images; “Give” labels the selected ones.</source>
            <translation>Un clic affiche ses images ; « Donner » étiquette les images sélectionnées.</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>No class fits.</source>
            <translation>Aucune classe ne convient.</translation>
        </message>
    </context>
    <context>
        <name>ClassMergeDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Choose the class that stays.</source>
            <translation>Choisissez la classe qui reste.</translation>
        </message>
        <message>
            <source>Find a class</source>
            <translation>Trouver une classe</translation>
        </message>
        <message>
            <source>Images labelled “{gone}” will count as “{kept}”. The labels as they came stay on record, and one undo takes it back.</source>
            <translation>Les images étiquetées « {gone} » compteront comme « {kept} ». Les étiquettes d’origine restent consignées, et une seule annulation rétablit tout.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>Merge “{name}” into</source>
            <translation>Fusionner « {name} » avec</translation>
        </message>
        <message>
            <source>Type to find a class</source>
            <translation>Tapez pour trouver une classe</translation>
        </message>
        <message>
            <source>{images} labelled “{gone}” will count as “{kept}”. The labels as they came stay on record, and one undo takes it back.</source>
            <translation>{images} avec l’étiquette « {gone} » compteront comme « {kept} ». Les étiquettes d’origine restent consignées, et une seule annulation rétablit tout.</translation>
        </message>
    </context>
    <context>
        <name>ClassNameDialog</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>&amp;New name</source>
            <translation>&amp;Nouveau nom</translation>
        </message>
        <message>
            <source>Add a class</source>
            <translation>Ajouter une classe</translation>
        </message>
        <message>
            <source>Add the class</source>
            <translation>Ajouter la classe</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Merge into the class of that name</source>
            <translation>Fusionner avec la classe de ce nom</translation>
        </message>
        <message>
            <source>Merge into “{name}”</source>
            <translation>Fusionner avec « {name} »</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Rename “{name}”</source>
            <translation>Renommer « {name} »</translation>
        </message>
    </context>
    <context>
        <name>ClassPanel</name>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Find a class</source>
            <translation>Trouver une classe</translation>
        </message>
        <message>
            <source>Type to find a class</source>
            <translation>Tapez pour trouver une classe</translation>
        </message>
    </context>
    <context>
        <name>ClassView</name>
        <message>
            <source>1 image labelled {label} that the model takes for {label} too</source>
            <translation>1 image étiquetée {label} que le modèle prend aussi pour {label}</translation>
        </message>
        <message>
            <source>1 image labelled {label} that the model takes for {predicted}</source>
            <translation>1 image étiquetée {label} que le modèle prend pour {predicted}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Model says</source>
            <translation>Le modèle dit</translation>
        </message>
        <message>
            <source>Nats</source>
            <translation>Nats</translation>
        </message>
        <message>
            <source>labelled {name}</source>
            <translation>étiquetée {name}</translation>
        </message>
        <message>
            <source>no image labelled {label} that the model takes for {label} too</source>
            <translation>aucune image étiquetée {label} que le modèle prenne aussi pour {label}</translation>
        </message>
        <message>
            <source>no image labelled {label} that the model takes for {predicted}</source>
            <translation>aucune image étiquetée {label} que le modèle prenne pour {predicted}</translation>
        </message>
        <message>
            <source>the model takes it for {name}</source>
            <translation>le modèle la prend pour {name}</translation>
        </message>
        <message>
            <source>{count} images labelled {label} that the model takes for {label} too</source>
            <translation>{count} images étiquetées {label} que le modèle prend aussi pour {label}</translation>
        </message>
        <message>
            <source>{count} images labelled {label} that the model takes for {predicted}</source>
            <translation>{count} images étiquetées {label} que le modèle prend pour {predicted}</translation>
        </message>
        <message>
            <source>{images}; mean entropy {nats} nats</source>
            <translation>{images} ; entropie moyenne {nats} nats</translation>
        </message>
    </context>
    <context>
        <name>ClassViewPanel</name>
        <message>
            <source>After the first round you see here which classes the labels and the model mix up.</source>
            <translation>Après le premier tour, vous verrez ici quelles classes les étiquettes et le modèle confondent.</translation>
        </message>
        <message>
            <source>Class order</source>
            <translation>Ordre des classes</translation>
        </message>
        <message>
            <source>Class view</source>
            <translation>Vue des classes</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Most mixed up first</source>
            <translation>Les plus confondues d’abord</translation>
        </message>
        <message>
            <source>Order of the classes</source>
            <translation>Ordre des classes</translation>
        </message>
        <message>
            <source>Rows: the label. Columns: what the model takes it for.</source>
            <translation>Lignes : l’étiquette. Colonnes : ce pour quoi le modèle prend l’image.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>The model takes {some} of {all} images for another class than their label. Click a cell, or press Enter on it, to see its images.</source>
            <translation>Le modèle prend {some} images sur {all} pour une autre classe que leur étiquette. Cliquez sur une cellule, ou appuyez dessus sur Entrée, pour voir ses images.</translation>
        </message>
        <message>
            <source>While you label blind, the class view stays closed: it would tell you the labels of its images.</source>
            <translation>Tant que vous étiquetez à l’aveugle, la vue des classes reste fermée : elle vous dirait les étiquettes de ses images.</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>nats</translation>
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
        <message>
            <source>Redone: {edit}</source>
            <translation>Rétabli : {edit}</translation>
        </message>
        <message>
            <source>Undone: {edit}</source>
            <translation>Annulé : {edit}</translation>
        </message>
        <message>
            <source>another order of the classes</source>
            <translation>autre ordre des classes</translation>
        </message>
        <message>
            <source>class “{name}” added</source>
            <translation>classe « {name} » ajoutée</translation>
        </message>
        <message>
            <source>class “{name}” merged into “{other}”</source>
            <translation>classe « {name} » fusionnée avec « {other} »</translation>
        </message>
        <message>
            <source>class “{name}” merged into “{other}” ({images})</source>
            <translation>classe « {name} » fusionnée avec « {other} » ({images})</translation>
        </message>
        <message>
            <source>class “{name}” renamed “{other}”</source>
            <translation>classe « {name} » renommée « {other} »</translation>
        </message>
    </context>
    <context>
        <name>ColorBar</name>
        <message>
            <source>Colour scale in {unit}</source>
            <translation>Échelle de couleurs en {unit}</translation>
        </message>
        <message>
            <source>from {low} to {high} {unit}</source>
            <translation>de {low} à {high} {unit}</translation>
        </message>
    </context>
    <context>
        <name>ColorBy</name>
        <message>
            <source>By answers</source>
            <translation>Par réponse</translation>
        </message>
        <message>
            <source>By class</source>
            <translation>Par classe</translation>
        </message>
        <message>
            <source>By entropy</source>
            <translation>Par entropie</translation>
        </message>
        <message>
            <source>By suspicion</source>
            <translation>Par suspicion</translation>
        </message>
        <message>
            <source>The label that each image has now</source>
            <translation>L’étiquette que chaque image a maintenant</translation>
        </message>
        <message>
            <source>What was answered, and where nobody has looked yet</source>
            <translation>Ce qui a été répondu, et où personne n’a encore regardé</translation>
        </message>
        <message>
            <source>Where labels are probably wrong that nobody has looked at yet</source>
            <translation>Où se trouvent des étiquettes probablement fausses que personne n’a encore regardées</translation>
        </message>
        <message>
            <source>Where the model is unsure: entropy in nats</source>
            <translation>Où le modèle est incertain : entropie en nats</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>Toutes les actions</translation>
        </message>
        <message>
            <source>No action is called that.</source>
            <translation>Aucune action ne s’appelle ainsi.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
    </context>
    <context>
        <name>CompareSide</name>
        <message>
            <source>Image to compare with, large</source>
            <translation>Image de comparaison, en grand</translation>
        </message>
        <message>
            <source>Name of the image to compare with</source>
            <translation>Nom de l’image de comparaison</translation>
        </message>
        <message>
            <source>What its name rests on</source>
            <translation>Sur quoi repose son nom</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%Ln confirmed by you, then trusted by the training</source>
            <translation>
                <numerusform>%Ln confirmée par vous, puis celles jugées fiables par l’entraînement</numerusform>
                <numerusform>%Ln confirmées par vous, puis celles jugées fiables par l’entraînement</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln confirmed by you, then unchecked ones</source>
            <translation>
                <numerusform>%Ln confirmée par vous, puis des non vérifiées</numerusform>
                <numerusform>%Ln confirmées par vous, puis des non vérifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln near-duplicates</source>
            <translation>
                <numerusform>%Ln quasi-doublon</numerusform>
                <numerusform>%Ln quasi-doublons</numerusform>
            </translation>
        </message>
        <message>
            <source>Blind: what this image is to be compared with is shown once you have answered.</source>
            <translation>À l’aveugle : ce à quoi comparer cette image sera affiché après votre réponse.</translation>
        </message>
        <message>
            <source>The other image that you selected</source>
            <translation>L’autre image que vous avez sélectionnée</translation>
        </message>
        <message>
            <source>among the nearest images, called otherwise</source>
            <translation>parmi les images les plus proches, nommée autrement</translation>
        </message>
        <message>
            <source>as they came, unchecked</source>
            <translation>telles qu’elles sont venues, non vérifiées</translation>
        </message>
        <message>
            <source>confirmed by you</source>
            <translation>confirmée par vous</translation>
        </message>
        <message>
            <source>given label · {source}</source>
            <translation>étiquette donnée · {source}</translation>
        </message>
        <message>
            <source>label hidden until answered</source>
            <translation>étiquette masquée jusqu’à la réponse</translation>
        </message>
        <message>
            <source>near-duplicates, called otherwise</source>
            <translation>quasi-doublons, nommés autrement</translation>
        </message>
        <message>
            <source>no example yet</source>
            <translation>pas encore d’exemple</translation>
        </message>
        <message>
            <source>trusted by the training</source>
            <translation>jugée fiable par l’entraînement</translation>
        </message>
    </context>
    <context>
        <name>CopyStrip</name>
        <message numerus="yes">
            <source>%Ln near-duplicates</source>
            <translation>
                <numerusform>%Ln quasi-doublon</numerusform>
                <numerusform>%Ln quasi-doublons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{copies}; %Ln under another name</source>
            <translation>
                <numerusform>{copies} ; %Ln sous un autre nom</numerusform>
                <numerusform>{copies} ; %Ln sous un autre nom</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopyTiles</name>
        <message>
            <source>Near-duplicates</source>
            <translation>Quasi-doublons</translation>
        </message>
    </context>
    <context>
        <name>CurrentImage</name>
        <message>
            <source>These are the neighbours; save their picture from here.</source>
            <translation>Voici les voisins ; enregistrez leur image d’ici.</translation>
        </message>
    </context>
    <context>
        <name>DetailsPanel</name>
        <message>
            <source>As the model said in the latest round, before its batch was picked</source>
            <translation>Ce que disait le modèle au dernier tour, avant le choix de son lot</translation>
        </message>
        <message>
            <source>Contribution weight of “{label}” over the epochs</source>
            <translation>Poids de contribution de « {label} » au fil des époques</translation>
        </message>
        <message>
            <source>Contribution weight over the epochs</source>
            <translation>Poids de contribution au fil des époques</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>Expert label</source>
            <translation>Étiquette de l’expert</translation>
        </message>
        <message>
            <source>Given label</source>
            <translation>Étiquette donnée</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>How it was chosen</source>
            <translation>Comment elle a été choisie</translation>
        </message>
        <message>
            <source>Label and suggestion stay hidden until you have answered.</source>
            <translation>L’étiquette et la suggestion restent masquées jusqu’à votre réponse.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>{entropy} nats</source>
            <translation>{entropy} nats</translation>
        </message>
        <message>
            <source>{name} (came as “{before}”)</source>
            <translation>{name} (à l’origine « {before} »)</translation>
        </message>
    </context>
    <context>
        <name>Drops</name>
        <message>
            <source>A project begins with a folder of images, or with a table.</source>
            <translation>Un projet commence par un dossier d’images ou par un tableau.</translation>
        </message>
        <message>
            <source>A table can't be taken into an open project.</source>
            <translation>Un tableau ne peut pas être repris dans un projet ouvert.</translation>
        </message>
        <message>
            <source>Begin a new project from it, or add images that it labels.</source>
            <translation>Commencez un nouveau projet avec lui, ou ajoutez des images dont il donne les étiquettes.</translation>
        </message>
        <message>
            <source>Drop one folder, one table or one project.</source>
            <translation>Déposez un dossier, un tableau ou un projet.</translation>
        </message>
        <message>
            <source>Drop the folder that the images are in.</source>
            <translation>Déposez le dossier qui contient les images.</translation>
        </message>
        <message>
            <source>No images can be added: the project is read-only.</source>
            <translation>Aucune image ne peut être ajoutée : le projet est en lecture seule.</translation>
        </message>
        <message>
            <source>Open it where it can be written to.</source>
            <translation>Ouvrez-le là où il est possible d’y écrire.</translation>
        </message>
        <message>
            <source>These can't be opened together.</source>
            <translation>Ces éléments ne peuvent pas être ouverts ensemble.</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>'{answer}' in row {row}</source>
            <translation>« {answer} » à la ligne {row}</translation>
        </message>
        <message>
            <source>'{file_name}' has answers that differ: {answers}. None is taken.</source>
            <translation>« {file_name} » a des réponses qui diffèrent : {answers}. Aucune n’est prise.</translation>
        </message>
        <message>
            <source>'{file_name}' has two labels: '{label}' in {place} and '{other_label}' here. The first one goes in.</source>
            <translation>« {file_name} » a deux étiquettes : « {label} » dans {place} et « {other_label} » ici. C’est la première qui entre.</translation>
        </message>
        <message>
            <source>'{file_name}' is answered in row {row} already, in the same way; this row is left out.</source>
            <translation>« {file_name} » a déjà une réponse à la ligne {row}, la même ; cette ligne-ci est laissée de côté.</translation>
        </message>
        <message>
            <source>'{file_name}' is listed in {place} already; this row is left out.</source>
            <translation>« {file_name} » figure déjà dans {place} ; cette ligne est laissée de côté.</translation>
        </message>
        <message>
            <source>'{name}' is a folder or a device, not an image.</source>
            <translation>« {name} » est un dossier ou un périphérique, pas une image.</translation>
        </message>
        <message>
            <source>'{name}' is held open by another program; this is '{new_name}' beside it.</source>
            <translation>« {name} » est tenu ouvert par un autre programme ; ceci est « {new_name} », à côté.</translation>
        </message>
        <message>
            <source>'{name}' is there already; only capitals or the form of letters differ.</source>
            <translation>« {name} » existe déjà ; seules les majuscules ou la forme des lettres diffèrent.</translation>
        </message>
        <message>
            <source>A batch of {size} images can't be asked about.</source>
            <translation>Un lot de {size} images ne peut pas être demandé.</translation>
        </message>
        <message>
            <source>A cell is longer than {longest:,} characters, or a quotation mark is not closed.</source>
            <translation>Une cellule dépasse {longest:,} caractères, ou un guillemet n’est pas fermé.</translation>
        </message>
        <message>
            <source>A class can't be merged into itself.</source>
            <translation>Une classe ne peut pas être fusionnée avec elle-même.</translation>
        </message>
        <message>
            <source>A class has at most {most} pictures.</source>
            <translation>Une classe a au plus {most} illustrations.</translation>
        </message>
        <message>
            <source>A class needs a name.</source>
            <translation>Une classe a besoin d’un nom.</translation>
        </message>
        <message>
            <source>A classifier needs images of at least two classes to learn from.</source>
            <translation>Pour apprendre, un classifieur a besoin d’images d’au moins deux classes.</translation>
        </message>
        <message>
            <source>A file of computed features was deleted, cut short or can't be read.</source>
            <translation>Un fichier de caractéristiques calculées a été supprimé ou tronqué, ou il est illisible.</translation>
        </message>
        <message>
            <source>A folder is in the place of the export.</source>
            <translation>Un dossier se trouve à la place de l’export.</translation>
        </message>
        <message>
            <source>A name holds bytes that are no characters.</source>
            <translation>Un nom contient des octets qui ne sont pas des caractères.</translation>
        </message>
        <message>
            <source>A new class has a name like one of the project's.</source>
            <translation>Une nouvelle classe a un nom proche de celui d’une classe du projet.</translation>
        </message>
        <message>
            <source>A picture is saved as PNG or SVG.</source>
            <translation>Une image s’enregistre en PNG ou en SVG.</translation>
        </message>
        <message>
            <source>A quotation mark is not closed, or text follows where it closes.</source>
            <translation>Un guillemet n’est pas fermé, ou du texte suit sa fermeture.</translation>
        </message>
        <message>
            <source>A value is not plain text.</source>
            <translation>Une valeur n’est pas du texte brut.</translation>
        </message>
        <message>
            <source>AVIF can't be read here: this Pillow was built without it.</source>
            <translation>AVIF ne peut pas être lu ici : ce Pillow a été compilé sans lui.</translation>
        </message>
        <message>
            <source>Add a line for it, or write each line as number and name: 1 cat.</source>
            <translation>Ajoutez une ligne pour lui, ou écrivez chaque ligne comme numéro et nom : 1 chat.</translation>
        </message>
        <message>
            <source>Add them with `alc add --embeddings FILE.npy`: a file with a row for every image, the new ones last.</source>
            <translation>Ajoutez-les avec `alc add --embeddings FILE.npy` : un fichier avec une ligne pour chaque image, les nouvelles à la fin.</translation>
        </message>
        <message>
            <source>Among other classes there is {values}, a value of yes or no.</source>
            <translation>Parmi d’autres classes il y a {values}, une valeur de oui ou non.</translation>
        </message>
        <message>
            <source>An embedding holds NaN or infinity.</source>
            <translation>Un plongement contient NaN ou l’infini.</translation>
        </message>
        <message>
            <source>An embedding holds numbers so large that distances can't be computed.</source>
            <translation>Un plongement contient des nombres si grands que les distances ne peuvent pas être calculées.</translation>
        </message>
        <message>
            <source>An image has one label here; choose one for each of these images.</source>
            <translation>Ici, une image a une seule étiquette ; choisissez-en une pour chacune de ces images.</translation>
        </message>
        <message>
            <source>Another program changed the project file while it was open.</source>
            <translation>Un autre programme a modifié le fichier du projet pendant qu’il était ouvert.</translation>
        </message>
        <message>
            <source>Another program has switched this project to a write-ahead log (WAL).</source>
            <translation>Un autre programme a fait passer ce projet à un journal d’écriture anticipée (WAL).</translation>
        </message>
        <message>
            <source>Another program is holding the project file.</source>
            <translation>Un autre programme retient le fichier du projet.</translation>
        </message>
        <message>
            <source>Answer it first.</source>
            <translation>Répondez-y d’abord.</translation>
        </message>
        <message>
            <source>Ask for the right to read it, or connect the disk it is on.</source>
            <translation>Demandez le droit de le lire, ou connectez le disque où il se trouve.</translation>
        </message>
        <message>
            <source>Ask for the right to read it, or copy it to a folder of your own.</source>
            <translation>Demandez le droit de le lire, ou copiez-le dans un dossier à vous.</translation>
        </message>
        <message>
            <source>Ask for the right to read it.</source>
            <translation>Demandez le droit de le lire.</translation>
        </message>
        <message>
            <source>Blind: notes and flags are hidden until the image is answered.</source>
            <translation>À l’aveugle : notes et drapeaux sont masqués jusqu’à la réponse.</translation>
        </message>
        <message>
            <source>Cells emptied, since the image is excluded or unsure: {count:,}.</source>
            <translation>Cellules vidées, car l’image est exclue ou indécise : {count:,}.</translation>
        </message>
        <message>
            <source>Cells that a spreadsheet would compute have an apostrophe in front, which this program takes off again: {count:,}.</source>
            <translation>Cellules qu’un tableur calculerait, précédées d’une apostrophe que ce programme retire en les lisant : {count:,}.</translation>
        </message>
        <message>
            <source>Cells with another label than in your table: {count:,}.</source>
            <translation>Cellules avec une autre étiquette que dans votre tableau : {count:,}.</translation>
        </message>
        <message>
            <source>Check that it is there, is a file and may be read.</source>
            <translation>Vérifiez qu’il est là, que c’est un fichier et qu’il peut être lu.</translation>
        </message>
        <message>
            <source>Check that the folder is still there and holds images.</source>
            <translation>Vérifiez que le dossier est toujours là et contient des images.</translation>
        </message>
        <message>
            <source>Check that the folder is there and the disk is in order.</source>
            <translation>Vérifiez que le dossier est là et que le disque est en ordre.</translation>
        </message>
        <message>
            <source>Check that the folder is there and writable. {retry}</source>
            <translation>Vérifiez que le dossier est là et accessible en écriture. {retry}</translation>
        </message>
        <message>
            <source>Check the disk and the folder, and prepare again; what is done so far is kept.</source>
            <translation>Vérifiez le disque et le dossier, puis préparez de nouveau ; ce qui est déjà fait est gardé.</translation>
        </message>
        <message>
            <source>Check the disk, or choose another place.</source>
            <translation>Vérifiez le disque, ou choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Check the disk, the network folder or the cable. {retry}</source>
            <translation>Vérifiez le disque, le dossier réseau ou le câble. {retry}</translation>
        </message>
        <message>
            <source>Check the file's name and the disk it is on.</source>
            <translation>Vérifiez le nom du fichier et le disque où il se trouve.</translation>
        </message>
        <message>
            <source>Check the name, or create the project with `alc new`.</source>
            <translation>Vérifiez le nom, ou créez le projet avec `alc new`.</translation>
        </message>
        <message>
            <source>Choose a batch size of at least 1.</source>
            <translation>Choisissez une taille de lot d’au moins 1.</translation>
        </message>
        <message>
            <source>Choose a class instead.</source>
            <translation>Choisissez plutôt une classe.</translation>
        </message>
        <message>
            <source>Choose a class yourself.</source>
            <translation>Choisissez une classe vous-même.</translation>
        </message>
        <message>
            <source>Choose a class, or wait for the first round.</source>
            <translation>Choisissez une classe, ou attendez le premier tour.</translation>
        </message>
        <message>
            <source>Choose a class; the model learns from your answers in the next round.</source>
            <translation>Choisissez une classe ; le modèle apprendra de vos réponses au prochain tour.</translation>
        </message>
        <message>
            <source>Choose a file that `alc new` or the application made. The file was not touched.</source>
            <translation>Choisissez un fichier fait par `alc new` ou par l’application. Le fichier n’a pas été touché.</translation>
        </message>
        <message>
            <source>Choose a folder in which both images lie, or write the paths from the images folder on.</source>
            <translation>Choisissez un dossier où se trouvent les deux images, ou écrivez les chemins à partir du dossier des images.</translation>
        </message>
        <message>
            <source>Choose a folder that you may write to.</source>
            <translation>Choisissez un dossier où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>Choose a folder with images.</source>
            <translation>Choisissez un dossier contenant des images.</translation>
        </message>
        <message>
            <source>Choose a folder with {readable} images, in one folder per class.</source>
            <translation>Choisissez un dossier d’images {readable}, avec un dossier par classe.</translation>
        </message>
        <message>
            <source>Choose a folder you may write to, on a disk with 30 MB of room.</source>
            <translation>Choisissez un dossier où vous pouvez écrire, sur un disque avec 30 Mo de place.</translation>
        </message>
        <message>
            <source>Choose a new or an empty folder.</source>
            <translation>Choisissez un dossier nouveau ou vide.</translation>
        </message>
        <message>
            <source>Choose a shorter name, or a folder nearer to the top of the disk.</source>
            <translation>Choisissez un nom plus court, ou un dossier plus proche de la racine du disque.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Choisissez un nom plus court.</translation>
        </message>
        <message>
            <source>Choose a state dict saved by torch (.pth, .pt) or a .safetensors file.</source>
            <translation>Choisissez un dictionnaire d’état enregistré par torch (.pth, .pt) ou un fichier .safetensors.</translation>
        </message>
        <message>
            <source>Choose a table of text: CSV, TSV or JSON.</source>
            <translation>Choisissez un tableau de texte : CSV, TSV ou JSON.</translation>
        </message>
        <message>
            <source>Choose a table whose first row names the columns.</source>
            <translation>Choisissez un tableau dont la première ligne nomme les colonnes.</translation>
        </message>
        <message>
            <source>Choose a table with one row an image.</source>
            <translation>Choisissez un tableau avec une ligne par image.</translation>
        </message>
        <message>
            <source>Choose an image file.</source>
            <translation>Choisissez un fichier image.</translation>
        </message>
        <message>
            <source>Choose an image size between {smallest} and {largest_side}, or leave it out.</source>
            <translation>Choisissez une taille d’image entre {smallest} et {largest_side}, ou ne l’indiquez pas.</translation>
        </message>
        <message>
            <source>Choose another class.</source>
            <translation>Choisissez une autre classe.</translation>
        </message>
        <message>
            <source>Choose another column, or fill in labels: the classes are taken from them.</source>
            <translation>Choisissez une autre colonne, ou remplissez les étiquettes : c’est d’elles que viennent les classes.</translation>
        </message>
        <message>
            <source>Choose another folder, or delete this one if you don't need it any more.</source>
            <translation>Choisissez un autre dossier, ou supprimez celui-ci si vous n’en avez plus besoin.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation>Choisissez un autre dossier, ou libérez de la place.</translation>
        </message>
        <message>
            <source>Choose another level of folders as the class.</source>
            <translation>Choisissez un autre niveau de dossiers comme classe.</translation>
        </message>
        <message>
            <source>Choose another name for the export.</source>
            <translation>Choisissez un autre nom pour l’export.</translation>
        </message>
        <message>
            <source>Choose another name for the picture.</source>
            <translation>Choisissez un autre nom pour l’image.</translation>
        </message>
        <message>
            <source>Choose another name, or open the project that is there.</source>
            <translation>Choisissez un autre nom, ou ouvrez le projet qui est là.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>Choose another name: many disks can't hold both side by side.</source>
            <translation>Choisissez un autre nom : beaucoup de disques ne peuvent pas contenir les deux côte à côte.</translation>
        </message>
        <message>
            <source>Choose another order.</source>
            <translation>Choisissez un autre ordre.</translation>
        </message>
        <message>
            <source>Choose auto, cpu, cuda or mps, whichever this computer has.</source>
            <translation>Choisissez auto, cpu, cuda ou mps, selon ce que cet ordinateur possède.</translation>
        </message>
        <message>
            <source>Choose it again.</source>
            <translation>Choisissez-le de nouveau.</translation>
        </message>
        <message>
            <source>Choose one of those that `alc backbones` lists.</source>
            <translation>Choisissez un de ceux que liste `alc backbones`.</translation>
        </message>
        <message>
            <source>Choose one of: utf-8, utf-16, {pages}.</source>
            <translation>Choisissez parmi : utf-8, utf-16, {pages}.</translation>
        </message>
        <message>
            <source>Choose one of: {names}.</source>
            <translation>Choisissez parmi : {names}.</translation>
        </message>
        <message>
            <source>Choose one of: {words}.</source>
            <translation>Choisissez parmi : {words}.</translation>
        </message>
        <message>
            <source>Choose other channels for this project, or leave the image out.</source>
            <translation>Choisissez d’autres canaux pour ce projet, ou laissez l’image de côté.</translation>
        </message>
        <message>
            <source>Choose the .npy file.</source>
            <translation>Choisissez le fichier .npy.</translation>
        </message>
        <message>
            <source>Choose the column that holds the label, or rename it.</source>
            <translation>Choisissez la colonne qui contient l’étiquette, ou renommez-la.</translation>
        </message>
        <message>
            <source>Choose the column that holds the path of the image, or rename it.</source>
            <translation>Choisissez la colonne qui contient le chemin de l’image, ou renommez-la.</translation>
        </message>
        <message>
            <source>Choose the encoding in which the names are right {option}, or save the table again in UTF-8.</source>
            <translation>Choisissez l’encodage dans lequel les noms sont justes {option}, ou enregistrez de nouveau le tableau en UTF-8.</translation>
        </message>
        <message>
            <source>Choose the folder that holds the images.</source>
            <translation>Choisissez le dossier qui contient les images.</translation>
        </message>
        <message>
            <source>Choose the folder that holds them; the project was not changed.</source>
            <translation>Choisissez le dossier qui les contient ; le projet n’a pas été modifié.</translation>
        </message>
        <message>
            <source>Choose the level that is the class {option}.</source>
            <translation>Choisissez le niveau qui est la classe {option}.</translation>
        </message>
        <message>
            <source>Choose the network that these weights were trained in, or other weights.</source>
            <translation>Choisissez le réseau dans lequel ces poids ont été entraînés, ou d’autres poids.</translation>
        </message>
        <message>
            <source>Choose those that show it best.</source>
            <translation>Choisissez celles qui la montrent le mieux.</translation>
        </message>
        <message>
            <source>Close it there, or open it read-only here.</source>
            <translation>Fermez-le là-bas, ou ouvrez-le ici en lecture seule.</translation>
        </message>
        <message>
            <source>Close it; a quotation mark inside a cell is written twice.</source>
            <translation>Fermez-le ; dans une cellule, un guillemet s’écrit deux fois.</translation>
        </message>
        <message>
            <source>Close other programs and try again. No answer is lost; labelling goes on.</source>
            <translation>Fermez d’autres programmes et réessayez. Aucune réponse n’est perdue ; l’étiquetage continue.</translation>
        </message>
        <message>
            <source>Close other programs to free memory, or install the program again.</source>
            <translation>Fermez d’autres programmes pour libérer de la mémoire, ou réinstallez le programme.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller network or image size.</source>
            <translation>Fermez d’autres programmes, ou choisissez un réseau ou une taille d’image plus petits.</translation>
        </message>
        <message>
            <source>Close other programs, or save the image in a smaller size.</source>
            <translation>Fermez d’autres programmes, ou enregistrez l’image dans une taille plus petite.</translation>
        </message>
        <message>
            <source>Close that program (a backup or sync tool, perhaps). {retry}</source>
            <translation>Fermez ce programme (un outil de sauvegarde ou de synchronisation, peut-être). {retry}</translation>
        </message>
        <message>
            <source>Close the other window that has it open, then open it again.</source>
            <translation>Fermez l’autre fenêtre où il est ouvert, puis ouvrez-le de nouveau.</translation>
        </message>
        <message>
            <source>Close the programs that have it open, or choose another folder.</source>
            <translation>Fermez les programmes qui l’ont ouvert, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>Close the quotation mark or shorten the cell.</source>
            <translation>Fermez le guillemet ou raccourcissez la cellule.</translation>
        </message>
        <message>
            <source>Compute a round again.</source>
            <translation>Calculez de nouveau un tour.</translation>
        </message>
        <message>
            <source>Compute the embeddings again, or leave this image out of the table.</source>
            <translation>Calculez de nouveau les plongements, ou retirez cette image du tableau.</translation>
        </message>
        <message>
            <source>Compute the embeddings again, or leave this image out.</source>
            <translation>Calculez de nouveau les plongements, ou laissez cette image de côté.</translation>
        </message>
        <message>
            <source>Compute the embeddings of exactly these images, in the order of the table.</source>
            <translation>Calculez les plongements d’exactement ces images, dans l’ordre du tableau.</translation>
        </message>
        <message>
            <source>Compute the embeddings of these images too, or leave them out of the project.</source>
            <translation>Calculez aussi les plongements de ces images, ou laissez-les hors du projet.</translation>
        </message>
        <message>
            <source>Connect once and try again, or copy the file to {target}, or choose the built-in features, which need no download.</source>
            <translation>Connectez-vous une fois et réessayez, ou copiez le fichier dans {target}, ou choisissez les caractéristiques intégrées, qui ne demandent aucun téléchargement.</translation>
        </message>
        <message>
            <source>Copies of one image with different labels can't be told apart by their names; they are left as they were. Found: {now}.</source>
            <translation>Les copies d’une même image avec des étiquettes différentes ne peuvent pas être distinguées par leurs noms ; elles sont restées telles quelles. Trouvées : {now}.</translation>
        </message>
        <message>
            <source>Copy its path and open it from there.</source>
            <translation>Copiez son chemin et ouvrez-le à partir de là.</translation>
        </message>
        <message>
            <source>Copy or fetch it again.</source>
            <translation>Copiez-le ou récupérez-le de nouveau.</translation>
        </message>
        <message>
            <source>Copy or fetch the file again.</source>
            <translation>Copiez ou récupérez de nouveau le fichier.</translation>
        </message>
        <message>
            <source>Copy the file again from where it came from, or leave it out.</source>
            <translation>Copiez de nouveau le fichier depuis son origine, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>Copy what is intact into a new file with `alc check PROJECT --salvage NEW.alc`, or take a backup from the folder beside it. The file was not changed.</source>
            <translation>Copiez ce qui est intact dans un nouveau fichier avec `alc check PROJECT --salvage NEW.alc`, ou prenez une sauvegarde dans le dossier voisin. Le fichier n’a pas été modifié.</translation>
        </message>
        <message>
            <source>Correct the number, counting from 0.</source>
            <translation>Corrigez le numéro, en comptant à partir de 0.</translation>
        </message>
        <message>
            <source>Correct the wrong label while reviewing, or delete the copy.</source>
            <translation>Corrigez la fausse étiquette en la revoyant, ou supprimez la copie.</translation>
        </message>
        <message>
            <source>Cut it into tiles, or leave it out.</source>
            <translation>Découpez-la en tuiles, ou laissez-la de côté.</translation>
        </message>
        <message>
            <source>Delete one of the two rows.</source>
            <translation>Supprimez une des deux lignes.</translation>
        </message>
        <message>
            <source>Delete the cache folder beside the project and prepare again, or hand in features without them. Labelling goes on.</source>
            <translation>Supprimez le dossier de cache à côté du projet et préparez de nouveau, ou fournissez des caractéristiques qui n’en contiennent pas. L’étiquetage continue.</translation>
        </message>
        <message>
            <source>Delete the folder if it is no class.</source>
            <translation>Supprimez le dossier si ce n’est pas une classe.</translation>
        </message>
        <message>
            <source>Delete the row that is wrong.</source>
            <translation>Supprimez la ligne qui est fausse.</translation>
        </message>
        <message>
            <source>Delete the rows that are wrong.</source>
            <translation>Supprimez les lignes qui sont fausses.</translation>
        </message>
        <message>
            <source>Divide all embeddings by a common number, or compute them again.</source>
            <translation>Divisez tous les plongements par un même nombre, ou calculez-les de nouveau.</translation>
        </message>
        <message>
            <source>Divide all embeddings by a common number, or leave this image out.</source>
            <translation>Divisez tous les plongements par un même nombre, ou laissez cette image de côté.</translation>
        </message>
        <message>
            <source>Don't trust this project file; make a new project from the images.</source>
            <translation>Ne vous fiez pas à ce fichier de projet ; faites un nouveau projet à partir des images.</translation>
        </message>
        <message>
            <source>Each of the {count} labelled images has a class of its own.</source>
            <translation>Chacune des {count} images étiquetées a une classe à elle seule.</translation>
        </message>
        <message>
            <source>Every class has a column in your table, and there is none for '{value}'.</source>
            <translation>Dans votre tableau, chaque classe a une colonne, et il n’y en a pas pour « {value} ».</translation>
        </message>
        <message>
            <source>Every image has been reviewed; there is nothing left to ask about.</source>
            <translation>Chaque image a été revue ; il ne reste rien à demander.</translation>
        </message>
        <message>
            <source>Export the cleaned labels, or ask for an ordinary round.</source>
            <translation>Exportez les étiquettes corrigées, ou demandez un tour ordinaire.</translation>
        </message>
        <message>
            <source>Export the cleaned labels, or ask for random checks alone: they draw what was accepted in bulk, too.</source>
            <translation>Exportez les étiquettes corrigées, ou demandez seulement des contrôles aléatoires : ils portent aussi sur ce qui a été accepté en bloc.</translation>
        </message>
        <message>
            <source>Export the cleaned labels.</source>
            <translation>Exportez les étiquettes corrigées.</translation>
        </message>
        <message>
            <source>Export the table as CSV from the program it belongs to.</source>
            <translation>Exportez le tableau en CSV depuis le programme auquel il appartient.</translation>
        </message>
        <message>
            <source>Export the table of all images instead, or rename the class.</source>
            <translation>Exportez plutôt le tableau de toutes les images, ou renommez la classe.</translation>
        </message>
        <message>
            <source>Export the table of all images instead.</source>
            <translation>Exportez plutôt le tableau de toutes les images.</translation>
        </message>
        <message>
            <source>Features from a file were chosen, but no file.</source>
            <translation>Les caractéristiques d’un fichier ont été choisies, mais aucun fichier.</translation>
        </message>
        <message>
            <source>Fetch or copy it again. {other_file}</source>
            <translation>Récupérez-le ou copiez-le de nouveau. {other_file}</translation>
        </message>
        <message>
            <source>Fetch the table itself, not the page that shows it.</source>
            <translation>Récupérez le tableau lui-même, pas la page qui le montre.</translation>
        </message>
        <message>
            <source>Fetch the table with `git lfs pull`.</source>
            <translation>Récupérez le tableau avec `git lfs pull`.</translation>
        </message>
        <message>
            <source>Fetch them yourself and give the file as weights.</source>
            <translation>Récupérez-les vous-même et donnez le fichier comme poids.</translation>
        </message>
        <message>
            <source>File names differ only in case or in the form of their letters: {names}. All go in.</source>
            <translation>Des noms de fichiers ne diffèrent que par la casse ou par la forme de leurs lettres : {names}. Tous entrent.</translation>
        </message>
        <message>
            <source>Files that hold what an image of the project held that is gone; they are not taken for new images: {count:,}.</source>
            <translation>Fichiers dont le contenu est celui d’une image du projet qui a disparu ; ils ne sont pas pris pour de nouvelles images : {count:,}.</translation>
        </message>
        <message>
            <source>Files with the ending '{suffix}' are left out.</source>
            <translation>Les fichiers terminés par « {suffix} » sont laissés de côté.</translation>
        </message>
        <message>
            <source>Files without an ending are left out.</source>
            <translation>Les fichiers sans extension sont laissés de côté.</translation>
        </message>
        <message>
            <source>Fill in the file name.</source>
            <translation>Remplissez le nom du fichier.</translation>
        </message>
        <message>
            <source>Fill in the label.</source>
            <translation>Remplissez l’étiquette.</translation>
        </message>
        <message>
            <source>Fill in the missing cell, or put quotation marks round a cell that holds the delimiter.</source>
            <translation>Remplissez la cellule manquante, ou mettez entre guillemets une cellule qui contient le séparateur.</translation>
        </message>
        <message>
            <source>Fill in the path.</source>
            <translation>Remplissez le chemin.</translation>
        </message>
        <message>
            <source>Folders that systems and programs keep for themselves are left out.</source>
            <translation>Les dossiers que des systèmes et des programmes gardent pour eux-mêmes sont laissés de côté.</translation>
        </message>
        <message>
            <source>For example: {word}:cat</source>
            <translation>Par exemple : {word}:chat</translation>
        </message>
        <message>
            <source>For example: {word}&gt;0.5</source>
            <translation>Par exemple : {word}&gt;0.5</translation>
        </message>
        <message>
            <source>Free some space and prepare again; what is done so far is kept. Answers can still be given.</source>
            <translation>Libérez de la place et préparez de nouveau ; ce qui est déjà fait est gardé. Vous pouvez continuer à répondre.</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Libérez de la place et réessayez.</translation>
        </message>
        <message>
            <source>Free some space on it. {retry}</source>
            <translation>Libérez-y de la place. {retry}</translation>
        </message>
        <message>
            <source>Free some space, or choose another disk.</source>
            <translation>Libérez de la place, ou choisissez un autre disque.</translation>
        </message>
        <message>
            <source>Free some space, or set TORCH_HOME to a folder that can be written.</source>
            <translation>Libérez de la place, ou donnez à TORCH_HOME un dossier accessible en écriture.</translation>
        </message>
        <message>
            <source>Give each key one value for each image.</source>
            <translation>Donnez à chaque clé une valeur par image.</translation>
        </message>
        <message>
            <source>Give the files their old names, then look for the images again.</source>
            <translation>Rendez aux fichiers leurs anciens noms, puis cherchez de nouveau les images.</translation>
        </message>
        <message>
            <source>HEIC needs another package to be read.</source>
            <translation>La lecture de HEIC demande un autre paquet.</translation>
        </message>
        <message>
            <source>Here is {kind} where the program expects something else; it was not touched.</source>
            <translation>Il y a ici {kind} là où le programme attend autre chose ; rien n’a été touché.</translation>
        </message>
        <message>
            <source>If it holds images, save them as {readable}.</source>
            <translation>S’il contient des images, enregistrez-les en {readable}.</translation>
        </message>
        <message>
            <source>If it is none, move it elsewhere, or choose the levels {option}.</source>
            <translation>Si ce n’en est pas une, déplacez-le ailleurs, ou choisissez les niveaux {option}.</translation>
        </message>
        <message>
            <source>If it should not, look for a quotation mark that is not closed.</source>
            <translation>Si ce n’est pas voulu, cherchez un guillemet qui n’est pas fermé.</translation>
        </message>
        <message>
            <source>If so, choose it as the file of class names {option}.</source>
            <translation>Si c’est le cas, choisissez-le comme fichier des noms de classes {option}.</translation>
        </message>
        <message>
            <source>If so, mend them in the table, with the column formatted as text.</source>
            <translation>Si c’est le cas, corrigez-les dans le tableau, avec la colonne au format texte.</translation>
        </message>
        <message>
            <source>If so, read them as no label {option}.</source>
            <translation>Si c’est le cas, lisez-les comme sans étiquette {option}.</translation>
        </message>
        <message>
            <source>If the connection breaks, answers wait until it is back; and another computer may not see that the project is open here, so that two people write at once.</source>
            <translation>Si la connexion se rompt, les réponses attendent son retour ; et un autre ordinateur ne voit peut-être pas que le projet est ouvert ici, si bien que deux personnes écrivent en même temps.</translation>
        </message>
        <message>
            <source>If the images were moved, say where with “Find moved images”.</source>
            <translation>Si les images ont été déplacées, dites où avec « Retrouver les images déplacées ».</translation>
        </message>
        <message>
            <source>If the table has labels, choose it as the table, and its columns.</source>
            <translation>Si le tableau contient des étiquettes, choisissez-le comme tableau, et ses colonnes.</translation>
        </message>
        <message>
            <source>If they are images, save them as {readable}.</source>
            <translation>Si ce sont des images, enregistrez-les en {readable}.</translation>
        </message>
        <message>
            <source>If they are, choose one of these folders, e.g. '{name}'.</source>
            <translation>Si c’est le cas, choisissez un de ces dossiers, par exemple « {name} ».</translation>
        </message>
        <message>
            <source>If they were moved, tell the project where they are now.</source>
            <translation>Si elles ont été déplacées, dites au projet où elles sont maintenant.</translation>
        </message>
        <message>
            <source>If those folders are the classes, choose their level {option}.</source>
            <translation>Si ces dossiers sont les classes, choisissez leur niveau {option}.</translation>
        </message>
        <message>
            <source>Images in folders below a class folder belong to its class.</source>
            <translation>Les images dans des dossiers sous celui d’une classe appartiennent à cette classe.</translation>
        </message>
        <message>
            <source>Images of the project that are not there any more: {count:,}. They stay in the project with their answers.</source>
            <translation>Images du projet qui ne sont plus là : {count:,}. Elles restent dans le projet avec leurs réponses.</translation>
        </message>
        <message>
            <source>Images outside the class folders are left out.</source>
            <translation>Les images hors des dossiers des classes sont laissées de côté.</translation>
        </message>
        <message>
            <source>Images that are not in your table and stand only in the table of all images: {count:,}.</source>
            <translation>Images qui ne sont pas dans votre tableau et ne figurent que dans le tableau de toutes les images : {count:,}.</translation>
        </message>
        <message>
            <source>In the place of the project's lock file is a link, or no file, which the program does not follow.</source>
            <translation>À la place du fichier de verrouillage du projet se trouve un lien, ou autre chose qu’un fichier, que le programme ne suit pas.</translation>
        </message>
        <message>
            <source>Install Pillow from a wheel (`pip install --force-reinstall pillow`), or save the image as PNG.</source>
            <translation>Installez Pillow à partir d’un wheel (`pip install --force-reinstall pillow`), ou enregistrez l’image en PNG.</translation>
        </message>
        <message>
            <source>Install it with: pip install "alc-desktop[codecs]" – or save the image as PNG, or as TIFF without compression.</source>
            <translation>Installez-le avec : pip install "alc-desktop[codecs]" – ou enregistrez l’image en PNG, ou en TIFF sans compression.</translation>
        </message>
        <message>
            <source>Install it with: pip install "alc-desktop[codecs]" – or save the image as PNG.</source>
            <translation>Installez-le avec : pip install "alc-desktop[codecs]" – ou enregistrez l’image en PNG.</translation>
        </message>
        <message>
            <source>Install it with: pip install "alc-desktop[heic]" – or save the image as JPEG or PNG.</source>
            <translation>Installez-le avec : pip install "alc-desktop[heic]" – ou enregistrez l’image en JPEG ou en PNG.</translation>
        </message>
        <message>
            <source>Install pyarrow, or save the embeddings with `numpy.savez`.</source>
            <translation>Installez pyarrow, ou enregistrez les plongements avec `numpy.savez`.</translation>
        </message>
        <message>
            <source>Install pyarrow, or save the table as CSV.</source>
            <translation>Installez pyarrow, ou enregistrez le tableau en CSV.</translation>
        </message>
        <message>
            <source>Install the newer program. The file was not touched.</source>
            <translation>Installez le programme plus récent. Le fichier n’a pas été touché.</translation>
        </message>
        <message>
            <source>It is computed anew. No answer is lost.</source>
            <translation>Ce sera recalculé. Aucune réponse n’est perdue.</translation>
        </message>
        <message>
            <source>It may copy the file while an answer is being written, or put an older one in its place, and answers would be missing.</source>
            <translation>Il peut copier le fichier pendant l’écriture d’une réponse, ou mettre une version plus ancienne à sa place, et des réponses manqueraient.</translation>
        </message>
        <message>
            <source>JPEG 2000 of more than 8 bits in colour needs another package to be read.</source>
            <translation>La lecture de JPEG 2000 en couleurs de plus de 8 bits demande un autre paquet.</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, BMP, WebP, GIF or PNM</source>
            <translation>JPEG, PNG, TIFF, BMP, WebP, GIF ou PNM</translation>
        </message>
        <message>
            <source>Keep one choice for each image.</source>
            <translation>Gardez un seul choix par image.</translation>
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation>Gardez l’un d’eux.</translation>
        </message>
        <message>
            <source>Keep one row for each image.</source>
            <translation>Gardez une seule ligne par image.</translation>
        </message>
        <message>
            <source>Keep the project file on a disk of this computer; the images may stay where they are. For a copy elsewhere, copy the file while the project is closed.</source>
            <translation>Gardez le fichier du projet sur un disque de cet ordinateur ; les images peuvent rester où elles sont. Pour en avoir une copie ailleurs, copiez le fichier quand le projet est fermé.</translation>
        </message>
        <message>
            <source>Label images of a second class; labelling works without a classifier.</source>
            <translation>Étiquetez des images d’une deuxième classe ; l’étiquetage se passe de classifieur.</translation>
        </message>
        <message>
            <source>Leave it out, or choose another feature network.</source>
            <translation>Laissez-la de côté, ou choisissez un autre réseau de caractéristiques.</translation>
        </message>
        <message>
            <source>Leave it out.</source>
            <translation>Laissez-la de côté.</translation>
        </message>
        <message>
            <source>Leave it out; or if it is an image, save it in a smaller size, or set the environment variable {variable} to more GiB and start the program again.</source>
            <translation>Laissez-le de côté ; ou, si c’est une image, enregistrez-la dans une taille plus petite, ou donnez à la variable d’environnement {variable} plus de Gio et relancez le programme.</translation>
        </message>
        <message>
            <source>Leave the file of class names out.</source>
            <translation>Laissez de côté le fichier des noms de classes.</translation>
        </message>
        <message>
            <source>Leave the image size at its default ({usual_size}), or try a multiple of 32.</source>
            <translation>Laissez la taille d’image à sa valeur habituelle ({usual_size}), ou essayez un multiple de 32.</translation>
        </message>
        <message>
            <source>Let its name end in .png or .svg.</source>
            <translation>Terminez son nom par .png ou .svg.</translation>
        </message>
        <message>
            <source>Links to folders, and links out of the images folder, are not followed.</source>
            <translation>Les liens vers des dossiers, et ceux qui sortent du dossier des images, ne sont pas suivis.</translation>
        </message>
        <message>
            <source>Look at these rows: perhaps their label was lost, or stands in another column.</source>
            <translation>Regardez ces lignes : leur étiquette est peut-être perdue, ou se trouve dans une autre colonne.</translation>
        </message>
        <message>
            <source>Make the file and its folder writable, or open the project read-only. {retry}</source>
            <translation>Rendez le fichier et son dossier accessibles en écriture, ou ouvrez le projet en lecture seule. {retry}</translation>
        </message>
        <message>
            <source>Make the folder first, or choose another place.</source>
            <translation>Créez d’abord le dossier, ou choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Make the folder writable, or open the project read-only.</source>
            <translation>Rendez le dossier accessible en écriture, ou ouvrez le projet en lecture seule.</translation>
        </message>
        <message>
            <source>Make the folder, or choose another one.</source>
            <translation>Créez le dossier, ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Merge the two if they are one class.</source>
            <translation>Fusionnez les deux si c’est une seule classe.</translation>
        </message>
        <message>
            <source>Merge “{name}” into it instead.</source>
            <translation>Fusionnez plutôt « {name} » avec elle.</translation>
        </message>
        <message>
            <source>More than one column is called '{column}'.</source>
            <translation>Plusieurs colonnes s’appellent « {column} ».</translation>
        </message>
        <message>
            <source>Move the image into the images folder, or choose a folder above both.</source>
            <translation>Déplacez l’image dans le dossier des images, ou choisissez un dossier au-dessus des deux.</translation>
        </message>
        <message>
            <source>Move the journal away, then open the project. Nothing was touched.</source>
            <translation>Écartez le journal, puis ouvrez le projet. Rien n’a été touché.</translation>
        </message>
        <message>
            <source>Move them into the folder of their class.</source>
            <translation>Déplacez-les dans le dossier de leur classe.</translation>
        </message>
        <message>
            <source>Name a file.</source>
            <translation>Nommez un fichier.</translation>
        </message>
        <message>
            <source>Neither the project file nor a backup beside it holds an intact list of images.</source>
            <translation>Ni le fichier du projet ni une sauvegarde à côté de lui ne contient une liste intacte des images.</translation>
        </message>
        <message>
            <source>No backup could be made: {reason}</source>
            <translation>Aucune sauvegarde n’a pu être faite : {reason}</translation>
        </message>
        <message>
            <source>No image lies {level} folders deep.</source>
            <translation>Aucune image ne se trouve à {level} dossiers de profondeur.</translation>
        </message>
        <message>
            <source>No image that came with a label is left to check.</source>
            <translation>Il ne reste à contrôler aucune image venue avec une étiquette.</translation>
        </message>
        <message>
            <source>No lock file can be made beside the project: {reason}.</source>
            <translation>Aucun fichier de verrouillage ne peut être créé à côté du projet : {reason}.</translation>
        </message>
        <message>
            <source>No program of this computer took the file.</source>
            <translation>Aucun programme de cet ordinateur n’a accepté le fichier.</translation>
        </message>
        <message>
            <source>None of the files is an image that can be read. The last one: {reason}</source>
            <translation>Aucun des fichiers n’est une image lisible. Pour le dernier : {reason}</translation>
        </message>
        <message>
            <source>None of the folders in it holds images.</source>
            <translation>Aucun des dossiers qu’il contient n’a d’images.</translation>
        </message>
        <message>
            <source>None of the folders in it holds images. {reason}</source>
            <translation>Aucun des dossiers qu’il contient n’a d’images. {reason}</translation>
        </message>
        <message>
            <source>None of the images can be read.</source>
            <translation>Aucune des images n’est lisible.</translation>
        </message>
        <message>
            <source>None of the project's images is in this folder.</source>
            <translation>Aucune des images du projet n’est dans ce dossier.</translation>
        </message>
        <message>
            <source>None of the rows names an image that can go in. The first: {reason}</source>
            <translation>Aucune des lignes ne nomme une image qui puisse entrer. Pour la première : {reason}</translation>
        </message>
        <message>
            <source>Nothing has to be done.</source>
            <translation>Il n’y a rien à faire.</translation>
        </message>
        <message>
            <source>Open a backup from the folder beside it, or a file made by this program.</source>
            <translation>Ouvrez une sauvegarde dans le dossier voisin, ou un fichier fait par ce programme.</translation>
        </message>
        <message>
            <source>Open a backup from the folder beside it; or salvage the project with `alc check --salvage`, which leaves the table out and all else as it is.</source>
            <translation>Ouvrez une sauvegarde dans le dossier voisin ; ou récupérez le projet avec `alc check --salvage`, qui omet le tableau et laisse tout le reste tel quel.</translation>
        </message>
        <message>
            <source>Open it in another program and save it anew, or leave it out.</source>
            <translation>Ouvrez-le dans un autre programme et enregistrez-le de nouveau, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>Open the project again.</source>
            <translation>Ouvrez de nouveau le projet.</translation>
        </message>
        <message>
            <source>Open the project for writing once, on a disk that can be written to.</source>
            <translation>Ouvrez une fois le projet en écriture, sur un disque accessible en écriture.</translation>
        </message>
        <message>
            <source>Path or label is not plain text.</source>
            <translation>Le chemin ou l’étiquette n’est pas du texte brut.</translation>
        </message>
        <message>
            <source>Perhaps another column, or another level of folders, holds the label.</source>
            <translation>Peut-être qu’une autre colonne, ou un autre niveau de dossiers, contient l’étiquette.</translation>
        </message>
        <message>
            <source>Pictures of a class are images that bear its label.</source>
            <translation>Les illustrations d’une classe sont des images qui portent son étiquette.</translation>
        </message>
        <message>
            <source>Prepare again; what is missing is computed anew.</source>
            <translation>Préparez de nouveau ; ce qui manque est recalculé.</translation>
        </message>
        <message>
            <source>Prepare the project first: `alc prepare`, or Prepare in the application.</source>
            <translation>Préparez d’abord le projet : `alc prepare`, ou Préparer dans l’application.</translation>
        </message>
        <message>
            <source>Put a backup of yours in its place, or import the images anew.</source>
            <translation>Mettez une de vos sauvegardes à sa place, ou importez de nouveau les images.</translation>
        </message>
        <message>
            <source>Put it back where it was, or save a copy to another place. {retry}</source>
            <translation>Remettez-le où il était, ou enregistrez une copie ailleurs. {retry}</translation>
        </message>
        <message>
            <source>Put it back, connect the disk it is on, or tell the project where the images are now.</source>
            <translation>Remettez-la, connectez le disque où elle se trouve, ou dites au projet où sont maintenant les images.</translation>
        </message>
        <message>
            <source>Put the image itself there.</source>
            <translation>Mettez l’image elle-même à cet endroit.</translation>
        </message>
        <message>
            <source>Put the image there, or choose the folder that the paths are relative to.</source>
            <translation>Mettez l’image à cet endroit, ou choisissez le dossier auquel les chemins se rapportent.</translation>
        </message>
        <message>
            <source>Put the images of each class into a folder of its own, or choose a table of labels.</source>
            <translation>Mettez les images de chaque classe dans un dossier à elles, ou choisissez un tableau d’étiquettes.</translation>
        </message>
        <message>
            <source>Put the images themselves there, or say that links are to be followed {option}.</source>
            <translation>Mettez les images elles-mêmes à cet endroit, ou dites que les liens sont à suivre {option}.</translation>
        </message>
        <message>
            <source>Put the new images below it; or move both below one folder, tell the project that its images are there now, and add the new ones.</source>
            <translation>Mettez les nouvelles images au-dessous ; ou déplacez les deux sous un même dossier, dites au projet que ses images y sont maintenant, et ajoutez les nouvelles.</translation>
        </message>
        <message>
            <source>Put the original file back, or make a new project.</source>
            <translation>Remettez le fichier d’origine, ou faites un nouveau projet.</translation>
        </message>
        <message>
            <source>Reduce them first, for instance to their principal components.</source>
            <translation>Réduisez-les d’abord, par exemple à leurs composantes principales.</translation>
        </message>
        <message>
            <source>Remedy: {remedy}</source>
            <translation>Remède : {remedy}</translation>
        </message>
        <message>
            <source>Remove it and prepare again.</source>
            <translation>Enlevez-le et préparez de nouveau.</translation>
        </message>
        <message>
            <source>Remove it, or choose another file.</source>
            <translation>Enlevez-le, ou choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>Remove it, or put a folder in its place, then open the project again.</source>
            <translation>Enlevez-le, ou mettez un dossier à sa place, puis ouvrez de nouveau le projet.</translation>
        </message>
        <message>
            <source>Remove it, then open the project again; or open it read-only. The program makes a lock file itself.</source>
            <translation>Enlevez-le, puis ouvrez de nouveau le projet ; ou ouvrez-le en lecture seule. Le programme crée lui-même un fichier de verrouillage.</translation>
        </message>
        <message>
            <source>Remove it; what it stands for is computed again.</source>
            <translation>Enlevez-le ; ce qu’il représente est recalculé.</translation>
        </message>
        <message>
            <source>Rename it if its images are yours.</source>
            <translation>Renommez-le si ses images sont les vôtres.</translation>
        </message>
        <message>
            <source>Rename it.</source>
            <translation>Renommez-le.</translation>
        </message>
        <message>
            <source>Rename one of them.</source>
            <translation>Renommez l’un des deux.</translation>
        </message>
        <message>
            <source>Rename them: some disks can't hold them side by side.</source>
            <translation>Renommez-les : certains disques ne peuvent pas les contenir côte à côte.</translation>
        </message>
        <message>
            <source>Rename this file or class, then import again.</source>
            <translation>Renommez ce fichier ou cette classe, puis importez de nouveau.</translation>
        </message>
        <message>
            <source>Renew the list and look again.</source>
            <translation>Renouvelez la liste et regardez encore.</translation>
        </message>
        <message>
            <source>Round {number} is damaged: {reason}.</source>
            <translation>Le tour {number} est endommagé : {reason}.</translation>
        </message>
        <message>
            <source>Rows that contradicted another row of their image, and say what was answered now: {count:,}.</source>
            <translation>Lignes qui contredisaient une autre ligne de leur image, et qui disent maintenant ce qui a été répondu : {count:,}.</translation>
        </message>
        <message>
            <source>Rows with another label than the project has for their image, which nobody answered; they stay as they are: {count:,}.</source>
            <translation>Lignes avec une autre étiquette que celle du projet pour leur image, à laquelle personne n’a répondu ; elles restent telles quelles : {count:,}.</translation>
        </message>
        <message>
            <source>Run `alc check` on the project and salvage it into a new file.</source>
            <translation>Lancez `alc check` sur le projet et récupérez-le dans un nouveau fichier.</translation>
        </message>
        <message>
            <source>Run `alc check` on the project.</source>
            <translation>Lancez `alc check` sur le projet.</translation>
        </message>
        <message>
            <source>Run a round and answer random checks, or export without a certificate.</source>
            <translation>Lancez un tour et répondez à des contrôles aléatoires, ou exportez sans certificat.</translation>
        </message>
        <message>
            <source>Save a copy to another place and report this message.</source>
            <translation>Enregistrez une copie ailleurs et signalez ce message.</translation>
        </message>
        <message>
            <source>Save a copy to another place: it holds every answer given here. Then close the project, and keep both files until you have looked at them.</source>
            <translation>Enregistrez une copie ailleurs : elle contient chaque réponse donnée ici. Fermez ensuite le projet, et gardez les deux fichiers jusqu’à ce que vous les ayez regardés.</translation>
        </message>
        <message>
            <source>Save a table of one row per image and one column per feature.</source>
            <translation>Enregistrez un tableau d’une ligne par image et d’une colonne par caractéristique.</translation>
        </message>
        <message>
            <source>Save it again from the program that made it, or leave it out.</source>
            <translation>Enregistrez-la de nouveau depuis le programme qui l’a faite, ou laissez-la de côté.</translation>
        </message>
        <message>
            <source>Save it in a smaller size or cut it into tiles, or set the environment variable {variable} to more GiB and start the program again.</source>
            <translation>Enregistrez-la dans une taille plus petite ou découpez-la en tuiles, ou donnez à la variable d’environnement {variable} plus de Gio et relancez le programme.</translation>
        </message>
        <message>
            <source>Save it in a smaller size or cut it into tiles, or set the environment variable {variable} to {gigabytes} and start the program again.</source>
            <translation>Enregistrez-la dans une taille plus petite ou découpez-la en tuiles, ou donnez à la variable d’environnement {variable} la valeur {gigabytes} et relancez le programme.</translation>
        </message>
        <message>
            <source>Save it with `numpy.savez`: the names of the images as `keys`, their features as `vectors`.</source>
            <translation>Enregistrez-le avec `numpy.savez` : les noms des images dans `keys`, leurs caractéristiques dans `vectors`.</translation>
        </message>
        <message>
            <source>Save only the state dict (`torch.save(model.state_dict(), ...)`), or use a .safetensors file.</source>
            <translation>N’enregistrez que le dictionnaire d’état (`torch.save(model.state_dict(), ...)`), ou utilisez un fichier .safetensors.</translation>
        </message>
        <message>
            <source>Save the embeddings with `numpy.save`, as float32.</source>
            <translation>Enregistrez les plongements avec `numpy.save`, en float32.</translation>
        </message>
        <message>
            <source>Save the file again in UTF-8.</source>
            <translation>Enregistrez de nouveau le fichier en UTF-8.</translation>
        </message>
        <message>
            <source>Save the image as PNG, or as JPEG of 8 bits.</source>
            <translation>Enregistrez l’image en PNG, ou en JPEG de 8 bits.</translation>
        </message>
        <message>
            <source>Save the image as PNG, or as TIFF of grey or red, green and blue samples.</source>
            <translation>Enregistrez l’image en PNG, ou en TIFF de valeurs grises ou rouges, vertes et bleues.</translation>
        </message>
        <message>
            <source>Save the image as {readable}, or leave it out.</source>
            <translation>Enregistrez l’image en {readable}, ou laissez-la de côté.</translation>
        </message>
        <message>
            <source>Save the table again as CSV from the program it comes from.</source>
            <translation>Enregistrez de nouveau le tableau en CSV depuis le programme dont il vient.</translation>
        </message>
        <message>
            <source>Save the table again as CSV in UTF-8.</source>
            <translation>Enregistrez de nouveau le tableau en CSV, en UTF-8.</translation>
        </message>
        <message>
            <source>Save the table as CSV (in Excel: 'CSV UTF-8').</source>
            <translation>Enregistrez le tableau en CSV (dans Excel : « CSV UTF-8 »).</translation>
        </message>
        <message>
            <source>Saving failed for a reason the program does not know: {reason}.</source>
            <translation>L’enregistrement a échoué pour une raison que le programme ne connaît pas : {reason}.</translation>
        </message>
        <message>
            <source>Say that links are to be followed {option}, or choose the folder in which the images lie themselves.</source>
            <translation>Dites que les liens sont à suivre {option}, ou choisissez le dossier où se trouvent les images elles-mêmes.</translation>
        </message>
        <message>
            <source>Select images of one class.</source>
            <translation>Sélectionnez des images d’une seule classe.</translation>
        </message>
        <message>
            <source>Shorten it.</source>
            <translation>Raccourcissez-le.</translation>
        </message>
        <message>
            <source>Some classes are dates: {dates}. A spreadsheet may have made them of names.</source>
            <translation>Certaines classes sont des dates : {dates}. Un tableur les a peut-être faites à partir de noms.</translation>
        </message>
        <message>
            <source>Some images lie deeper than others, and more than one level of folders may be the class. Images above the class are left out, those below belong to it.</source>
            <translation>Certaines images sont plus profondes que d’autres, et plus d’un niveau de dossiers peut être la classe. Les images au-dessus de la classe sont laissées de côté, celles qui sont au-dessous lui appartiennent.</translation>
        </message>
        <message>
            <source>Something that is no file is in the place of the kept features.</source>
            <translation>À la place des caractéristiques gardées se trouve autre chose qu’un fichier.</translation>
        </message>
        <message>
            <source>Spaces divide your table, so that it can't hold the label '{value}'.</source>
            <translation>Des espaces séparent les colonnes de votre tableau, si bien qu’il ne peut pas contenir l’étiquette « {value} ».</translation>
        </message>
        <message>
            <source>Spaces divide your table, so that no label in it can be empty, as that of an excluded or unsure image is.</source>
            <translation>Des espaces séparent les colonnes de votre tableau, si bien qu’aucune étiquette ne peut y être vide, comme l’est celle d’une image exclue ou indécise.</translation>
        </message>
        <message>
            <source>Start again; what is missing is computed anew. No answer is lost.</source>
            <translation>Recommencez ; ce qui manque est recalculé. Aucune réponse n’est perdue.</translation>
        </message>
        <message>
            <source>Switch it back there with `PRAGMA journal_mode=DELETE`, or open a backup.</source>
            <translation>Rétablissez-le là-bas avec `PRAGMA journal_mode=DELETE`, ou ouvrez une sauvegarde.</translation>
        </message>
        <message>
            <source>Tables of Parquet, Label Studio and FiftyOne, and those with two classes of one name, are not given back.</source>
            <translation>Les tableaux de Parquet, Label Studio et FiftyOne, et ceux qui ont deux classes de même nom, ne sont pas rendus.</translation>
        </message>
        <message>
            <source>Tell the project where its images are now, then add the new ones.</source>
            <translation>Dites au projet où sont maintenant ses images, puis ajoutez les nouvelles.</translation>
        </message>
        <message>
            <source>Tell the project where its images are now; their answers go with them.</source>
            <translation>Dites au projet où sont maintenant ses images ; leurs réponses les suivent.</translation>
        </message>
        <message>
            <source>Tell the project where the images are now; answers and rounds are all there.</source>
            <translation>Dites au projet où sont maintenant les images ; les réponses et les tours sont tous là.</translation>
        </message>
        <message>
            <source>The Parquet file is damaged or cut short.</source>
            <translation>Le fichier Parquet est endommagé ou tronqué.</translation>
        </message>
        <message>
            <source>The archive does not hold one table of numbers and one list of as many names.</source>
            <translation>L’archive ne contient pas un tableau de nombres et une liste d’autant de noms.</translation>
        </message>
        <message>
            <source>The built-in features can't see images of {image_size} pixels.</source>
            <translation>Les caractéristiques intégrées ne peuvent pas voir d’images de {image_size} pixels.</translation>
        </message>
        <message>
            <source>The catalogue names an image outside the images folder.</source>
            <translation>Le catalogue nomme une image hors du dossier des images.</translation>
        </message>
        <message>
            <source>The certificate is beside it: {name}.</source>
            <translation>Le certificat est à côté : {name}.</translation>
        </message>
        <message>
            <source>The class is called “{checked}” already.</source>
            <translation>La classe s’appelle déjà « {checked} ».</translation>
        </message>
        <message>
            <source>The class “{before}” is called “{now}” now.</source>
            <translation>La classe « {before} » s’appelle maintenant « {now} ».</translation>
        </message>
        <message>
            <source>The class “{name}” was added and later merged into “{into}”.</source>
            <translation>La classe « {name} » a été ajoutée, puis fusionnée avec « {into} ».</translation>
        </message>
        <message>
            <source>The class “{name}” was added.</source>
            <translation>La classe « {name} » a été ajoutée.</translation>
        </message>
        <message>
            <source>The class “{name}” was merged into “{into}”; {count:,} given labels still say “{name}”.</source>
            <translation>La classe « {name} » a été fusionnée avec « {into} » ; {count:,} étiquettes données disent encore « {name} ».</translation>
        </message>
        <message>
            <source>The classes are in this order already.</source>
            <translation>Les classes sont déjà dans cet ordre.</translation>
        </message>
        <message>
            <source>The classes are: {names}.</source>
            <translation>Les classes sont : {names}.</translation>
        </message>
        <message>
            <source>The classes {names} are called like parts of a data set.</source>
            <translation>Les classes {names} s’appellent comme des parties d’un jeu de données.</translation>
        </message>
        <message>
            <source>The column 'status' says what an expert made of the labels. Answers that go in as answers: {count:,}.</source>
            <translation>La colonne « status » dit ce qu’un expert a fait des étiquettes. Réponses qui entrent comme telles : {count:,}.</translation>
        </message>
        <message>
            <source>The column '{column}' is empty in every row.</source>
            <translation>La colonne « {column} » est vide à chaque ligne.</translation>
        </message>
        <message>
            <source>The compressed table is damaged or cut short.</source>
            <translation>Le tableau compressé est endommagé ou tronqué.</translation>
        </message>
        <message>
            <source>The compressed table is larger than a gigabyte.</source>
            <translation>Le tableau compressé dépasse un gigaoctet.</translation>
        </message>
        <message>
            <source>The device {device} can't go on, {fault}. The processor does the work, which takes longer. ({first_line})</source>
            <translation>L’appareil {device} ne peut pas continuer : {fault}. C’est le processeur qui fait le travail, ce qui prend plus de temps. ({first_line})</translation>
        </message>
        <message>
            <source>The device {name} can't be used: {reason}</source>
            <translation>L’appareil {name} ne peut pas être utilisé : {reason}</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <source>The disk reports an error.</source>
            <translation>Le disque signale une erreur.</translation>
        </message>
        <message>
            <source>The embedding of an image holds NaN or infinity.</source>
            <translation>Le plongement d’une image contient NaN ou l’infini.</translation>
        </message>
        <message>
            <source>The embeddings have the shape {shape}; one row per image is needed.</source>
            <translation>Les plongements ont la forme {shape} ; il faut une ligne par image.</translation>
        </message>
        <message>
            <source>The embeddings have {width:,} features each; up to {widest:,} are read.</source>
            <translation>Les plongements ont chacun {width:,} caractéristiques ; {widest:,} au plus sont lues.</translation>
        </message>
        <message>
            <source>The feature network makes no numbers of this image (NaN or infinity).</source>
            <translation>Le réseau de caractéristiques ne tire pas de nombres de cette image (NaN ou infini).</translation>
        </message>
        <message>
            <source>The features of some images are no numbers (NaN or infinity); nothing was learned.</source>
            <translation>Les caractéristiques de certaines images ne sont pas des nombres (NaN ou infini) ; rien n’a été appris.</translation>
        </message>
        <message>
            <source>The features of this project come from a file, which lacks the new images.</source>
            <translation>Les caractéristiques de ce projet viennent d’un fichier où manquent les nouvelles images.</translation>
        </message>
        <message>
            <source>The file begins as a JSON array and is not sound JSON.</source>
            <translation>Le fichier commence comme un tableau JSON et n’est pas du JSON valable.</translation>
        </message>
        <message>
            <source>The file can't be read: {reason}.</source>
            <translation>Le fichier ne peut pas être lu : {reason}.</translation>
        </message>
        <message>
            <source>The file could not be read or written: {reason}.</source>
            <translation>Le fichier n’a pas pu être lu ou écrit : {reason}.</translation>
        </message>
        <message>
            <source>The file could not be written ({reason}).</source>
            <translation>Le fichier n’a pas pu être écrit ({reason}).</translation>
        </message>
        <message>
            <source>The file has more than {limit:g} GiB, the limit of memory for one image; it is not read.</source>
            <translation>Le fichier dépasse {limit:g} Gio, la limite de mémoire pour une image ; il n’est pas lu.</translation>
        </message>
        <message>
            <source>The file has no embedding for {count} of {images} images, '{name}' for one.</source>
            <translation>Le fichier n’a pas de plongement pour {count} des {images} images, par exemple « {name} ».</translation>
        </message>
        <message>
            <source>The file has no name for the label '{label}'.</source>
            <translation>Le fichier n’a pas de nom pour l’étiquette « {label} ».</translation>
        </message>
        <message>
            <source>The file has {rows} embeddings, the project {images} images.</source>
            <translation>Le fichier a {rows} plongements, le projet {images} images.</translation>
        </message>
        <message>
            <source>The file holds more than weights: {name} is no tensor.</source>
            <translation>Le fichier contient plus que des poids : {name} n’est pas un tenseur.</translation>
        </message>
        <message>
            <source>The file holds no array of numbers.</source>
            <translation>Le fichier ne contient pas de tableau de nombres.</translation>
        </message>
        <message>
            <source>The file holds no plain array of numbers, or it is cut short.</source>
            <translation>Le fichier ne contient pas de simple tableau de nombres, ou il est tronqué.</translation>
        </message>
        <message>
            <source>The file holds no weights by name.</source>
            <translation>Le fichier ne contient pas de poids désignés par des noms.</translation>
        </message>
        <message>
            <source>The file holds program code (pickled objects) and was not opened: opening it could run anything.</source>
            <translation>Le fichier contient du code de programme (objets pickle) et n’a pas été ouvert : l’ouvrir pourrait exécuter n’importe quoi.</translation>
        </message>
        <message>
            <source>The file is not an image that can be read, or its beginning is damaged.</source>
            <translation>Le fichier n’est pas une image lisible, ou son début est endommagé.</translation>
        </message>
        <message>
            <source>The file is not an image that can be read: it is {kind}.</source>
            <translation>Le fichier n’est pas une image lisible : c’est {kind}.</translation>
        </message>
        <message>
            <source>The file may not be written here.</source>
            <translation>Le fichier ne peut pas être écrit ici.</translation>
        </message>
        <message>
            <source>The file of class names can't be read ({reason}).</source>
            <translation>Le fichier des noms de classes ne peut pas être lu ({reason}).</translation>
        </message>
        <message>
            <source>The file of class names is no list of names.</source>
            <translation>Le fichier des noms de classes n’est pas une liste de noms.</translation>
        </message>
        <message>
            <source>The file of embeddings can't be read ({reason}).</source>
            <translation>Le fichier de plongements ne peut pas être lu ({reason}).</translation>
        </message>
        <message>
            <source>The file of embeddings is not there.</source>
            <translation>Le fichier de plongements n’est pas là.</translation>
        </message>
        <message>
            <source>The file of embeddings was cut short while it was read.</source>
            <translation>Le fichier de plongements a été tronqué pendant sa lecture.</translation>
        </message>
        <message>
            <source>The first row can't be read: it is missing.</source>
            <translation>La première ligne ne peut pas être lue : elle manque.</translation>
        </message>
        <message>
            <source>The first row can't be read: {reason}</source>
            <translation>La première ligne ne peut pas être lue : {reason}</translation>
        </message>
        <message>
            <source>The first row must name the columns.</source>
            <translation>La première ligne doit nommer les colonnes.</translation>
        </message>
        <message>
            <source>The folder can't be read ({reason}).</source>
            <translation>Le dossier ne peut pas être lu ({reason}).</translation>
        </message>
        <message>
            <source>The folder for the project does not exist.</source>
            <translation>Le dossier prévu pour le projet n’existe pas.</translation>
        </message>
        <message>
            <source>The folder holds no images of its own, but {links} links to other places, which are not followed.</source>
            <translation>Le dossier ne contient pas d’images à lui, mais {links} liens vers d’autres endroits, qui ne sont pas suivis.</translation>
        </message>
        <message>
            <source>The folder holds no images. {reason}</source>
            <translation>Le dossier ne contient pas d’images. {reason}</translation>
        </message>
        <message>
            <source>The folder holds no images; it is not taken as a class.</source>
            <translation>Le dossier ne contient pas d’images ; il n’est pas pris pour une classe.</translation>
        </message>
        <message>
            <source>The folder holds {images} images, but no folder per class.</source>
            <translation>Le dossier contient {images} images, mais pas un dossier par classe.</translation>
        </message>
        <message>
            <source>The folder is empty.</source>
            <translation>Le dossier est vide.</translation>
        </message>
        <message>
            <source>The folder is empty; it is taken as a class without images.</source>
            <translation>Le dossier est vide ; il est pris pour une classe sans images.</translation>
        </message>
        <message>
            <source>The folder is not there.</source>
            <translation>Le dossier n’est pas là.</translation>
        </message>
        <message>
            <source>The folder lies beside the parts of a data set and is taken as one of them.</source>
            <translation>Le dossier se trouve à côté des parties d’un jeu de données et est pris pour l’une d’elles.</translation>
        </message>
        <message>
            <source>The folder lies outside the project's folder of images, {root}.</source>
            <translation>Le dossier se trouve hors du dossier des images du projet, {root}.</translation>
        </message>
        <message>
            <source>The folder of images is not there.</source>
            <translation>Le dossier d’images n’est pas là.</translation>
        </message>
        <message>
            <source>The folder of the backups is a link, or no folder, which the program does not follow; backups are neither made nor read.</source>
            <translation>Le dossier des sauvegardes est un lien, ou autre chose qu’un dossier, que le programme ne suit pas ; aucune sauvegarde n’est faite ni lue.</translation>
        </message>
        <message>
            <source>The helper program that reads images can't be started.</source>
            <translation>Le programme auxiliaire qui lit les images ne peut pas démarrer.</translation>
        </message>
        <message>
            <source>The image can't be read from the disk ({reason}).</source>
            <translation>L’image ne peut pas être lue sur le disque ({reason}).</translation>
        </message>
        <message>
            <source>The image claims more than {millions:,.0f} million pixels, more than the limit of {limit:g} GiB of memory lets in.</source>
            <translation>L’image annonce plus de {millions:,.0f} millions de pixels, plus que n’en permet la limite de {limit:g} Gio de mémoire.</translation>
        </message>
        <message>
            <source>The image claims to be {side:,} pixels long; {longest:,} can be read along a side.</source>
            <translation>L’image annonce {side:,} pixels de long ; {longest:,} au plus sont lus par côté.</translation>
        </message>
        <message>
            <source>The image claims {millions:,.0f} million pixels; to read it takes {needed:,.1f} GiB of memory, more than the limit of {limit:g} GiB.</source>
            <translation>L’image annonce {millions:,.0f} millions de pixels ; la lire demande {needed:,.1f} Gio de mémoire, plus que la limite de {limit:g} Gio.</translation>
        </message>
        <message>
            <source>The image file is cut short: it ends before the picture does.</source>
            <translation>Le fichier de l’image est tronqué : il se termine avant l’image.</translation>
        </message>
        <message>
            <source>The image file is damaged, or of a kind that can't be read ({reason}).</source>
            <translation>Le fichier de l’image est endommagé, ou d’un genre illisible ({reason}).</translation>
        </message>
        <message>
            <source>The image file is empty (0 bytes).</source>
            <translation>Le fichier de l’image est vide (0 octet).</translation>
        </message>
        <message>
            <source>The image file is not there.</source>
            <translation>Le fichier image n’est pas là.</translation>
        </message>
        <message>
            <source>The image has {count} channels; channel {channel} was chosen to be shown.</source>
            <translation>L’image a {count} canaux ; c’est le canal {channel} qui a été choisi pour l’affichage.</translation>
        </message>
        <message>
            <source>The image holds no numbers, only NaN or infinity.</source>
            <translation>L’image ne contient pas de nombres, seulement NaN ou l’infini.</translation>
        </message>
        <message>
            <source>The image is not there.</source>
            <translation>L’image n’est pas là.</translation>
        </message>
        <message>
            <source>The image may not be read by this user.</source>
            <translation>Cet utilisateur n’a pas le droit de lire l’image.</translation>
        </message>
        <message>
            <source>The image was changed after the project was made.</source>
            <translation>L’image a été modifiée après la création du projet.</translation>
        </message>
        <message>
            <source>The image {death}; it may be damaged, or made to do harm.</source>
            <translation>L’image {death} ; elle est peut-être endommagée, ou faite pour nuire.</translation>
        </message>
        <message>
            <source>The images are not prepared yet.</source>
            <translation>Les images ne sont pas encore préparées.</translation>
        </message>
        <message>
            <source>The images folder can't be read ({reason}).</source>
            <translation>Le dossier des images ne peut pas être lu ({reason}).</translation>
        </message>
        <message>
            <source>The images folder is a file.</source>
            <translation>Le dossier des images est un fichier.</translation>
        </message>
        <message>
            <source>The images folder is not there.</source>
            <translation>Le dossier des images n’est pas là.</translation>
        </message>
        <message>
            <source>The images lie {depth} folders deep, and more than one level of folders may be the class.</source>
            <translation>Les images se trouvent à {depth} dossiers de profondeur, et plus d’un niveau de dossiers peut être la classe.</translation>
        </message>
        <message>
            <source>The journal beside the project names another file, which SQLite would delete; this program makes no such journal.</source>
            <translation>Le journal à côté du projet nomme un autre fichier, que SQLite supprimerait ; ce programme ne fait pas de tels journaux.</translation>
        </message>
        <message>
            <source>The label '{label}' is no number, so that no line of the file names it.</source>
            <translation>L’étiquette « {label} » n’est pas un nombre, si bien qu’aucune ligne du fichier ne la nomme.</translation>
        </message>
        <message>
            <source>The label of '{path}' is number {label}, but there are {classes} classes.</source>
            <translation>L’étiquette de « {path} » est le numéro {label}, mais il y a {classes} classes.</translation>
        </message>
        <message>
            <source>The label runs over more than one line; it goes in as it is.</source>
            <translation>L’étiquette s’étend sur plusieurs lignes ; elle entre telle quelle.</translation>
        </message>
        <message>
            <source>The labels are numbers; '{file}' beside the table may hold their names.</source>
            <translation>Les étiquettes sont des nombres ; « {file} », à côté du tableau, contient peut-être leurs noms.</translation>
        </message>
        <message>
            <source>The labels of {images} images look like several labels: {labels}. Each goes in as a class of its own.</source>
            <translation>Les étiquettes de {images} images semblent en contenir plusieurs : {labels}. Chacune entre comme une classe à part.</translation>
        </message>
        <message>
            <source>The labels of {images} images may mean that they have none: {names}. They go in as classes.</source>
            <translation>Les étiquettes de {images} images veulent peut-être dire qu’elles n’en ont pas : {names}. Elles entrent comme classes.</translation>
        </message>
        <message>
            <source>The labels use neither 0 nor the last number, so that it is not clear whether they count from 0 or from 1.</source>
            <translation>Les étiquettes n’utilisent ni 0 ni le dernier numéro, si bien qu’il n’est pas clair si elles comptent à partir de 0 ou de 1.</translation>
        </message>
        <message>
            <source>The labels were not read from one table, but from folders, or from a table for each part of the data set.</source>
            <translation>Les étiquettes n’ont pas été lues dans un seul tableau, mais dans des dossiers, ou dans un tableau pour chaque partie du jeu de données.</translation>
        </message>
        <message>
            <source>The labels were read from this table; it is never written to.</source>
            <translation>Les étiquettes ont été lues dans ce tableau ; on n’y écrit jamais.</translation>
        </message>
        <message>
            <source>The lines have more than {max_columns} different keys.</source>
            <translation>Les lignes ont plus de {max_columns} clés différentes.</translation>
        </message>
        <message>
            <source>The link leads nowhere.</source>
            <translation>Le lien ne mène nulle part.</translation>
        </message>
        <message>
            <source>The link leads to a folder that is counted already.</source>
            <translation>Le lien mène à un dossier qui est déjà compté.</translation>
        </message>
        <message>
            <source>The list is not what it was when it was shown; nothing was accepted.</source>
            <translation>La liste n’est plus ce qu’elle était quand elle a été affichée ; rien n’a été accepté.</translation>
        </message>
        <message>
            <source>The lists in this JSON document differ in length.</source>
            <translation>Les listes de ce document JSON sont de longueurs différentes.</translation>
        </message>
        <message>
            <source>The log of answers does not fit together: {why}.</source>
            <translation>Le journal des réponses n’est pas cohérent : {why}.</translation>
        </message>
        <message>
            <source>The model agrees with the labels no better than chance; its suggestions are guesses.</source>
            <translation>Le modèle n’est pas plus souvent d’accord avec les étiquettes que le hasard ; ses suggestions sont des devinettes.</translation>
        </message>
        <message>
            <source>The model has nothing to say about {images}: its numbers overflow there.</source>
            <translation>Le modèle n’a rien à dire d’une partie des images ({images}) : ses nombres y débordent.</translation>
        </message>
        <message>
            <source>The model is only {percent} % sure of what it suggests.</source>
            <translation>Le modèle n’est sûr qu’à {percent} % de ce qu’il suggère.</translation>
        </message>
        <message>
            <source>The model suggests nothing for this image yet.</source>
            <translation>Le modèle ne suggère encore rien pour cette image.</translation>
        </message>
        <message>
            <source>The name ends with a dot or a space, which Windows leaves out.</source>
            <translation>Le nom se termine par un point ou une espace, que Windows omet.</translation>
        </message>
        <message>
            <source>The name holds {letter}, which Windows does not allow.</source>
            <translation>Le nom contient {letter}, que Windows n’autorise pas.</translation>
        </message>
        <message>
            <source>The name is not valid text, so that no table could hold it.</source>
            <translation>Le nom n’est pas du texte valable, si bien qu’aucun tableau ne pourrait le contenir.</translation>
        </message>
        <message>
            <source>The name is too long by {over} bytes.</source>
            <translation>Le nom est trop long de {over} octets.</translation>
        </message>
        <message>
            <source>The name of a class is one line of plain text.</source>
            <translation>Le nom d’une classe tient sur une ligne de texte brut.</translation>
        </message>
        <message>
            <source>The network {name} can't see images of {image_size} x {image_size} pixels.</source>
            <translation>Le réseau {name} ne peut pas voir d’images de {image_size} x {image_size} pixels.</translation>
        </message>
        <message>
            <source>The path '{file_name}' may mean '{name}', and so may another path of the table. No answer is taken for it.</source>
            <translation>Le chemin « {file_name} » peut désigner « {name} », mais un autre chemin du tableau aussi. Aucune réponse n’est prise pour elle.</translation>
        </message>
        <message>
            <source>The path '{name}' leads out of the images folder.</source>
            <translation>Le chemin « {name} » sort du dossier des images.</translation>
        </message>
        <message>
            <source>The path '{path}' fits {count} files: {names}.</source>
            <translation>Le chemin « {path} » correspond à {count} fichiers : {names}.</translation>
        </message>
        <message>
            <source>The path '{path}' fits {count} images: {names}.</source>
            <translation>Le chemin « {path} » correspond à {count} images : {names}.</translation>
        </message>
        <message>
            <source>The path '{spelled}' may mean '{file_name}', and so may another path of the table. Neither goes in.</source>
            <translation>Le chemin « {spelled} » peut désigner « {file_name} », mais un autre chemin du tableau aussi. Ni l’un ni l’autre n’entre.</translation>
        </message>
        <message>
            <source>The path is too long by {count} characters for Windows.</source>
            <translation>Le chemin est trop long de {count} caractères pour Windows.</translation>
        </message>
        <message>
            <source>The picture can't be written here: {reason}.</source>
            <translation>L’image ne peut pas être écrite ici : {reason}.</translation>
        </message>
        <message>
            <source>The program was stopped while it saved, and that has to be cleaned up first.</source>
            <translation>Le programme a été arrêté pendant un enregistrement, et il faut d’abord y mettre de l’ordre.</translation>
        </message>
        <message>
            <source>The project does not keep your table: an earlier version made it.</source>
            <translation>Le projet ne garde pas votre tableau : une version antérieure l’a créé.</translation>
        </message>
        <message>
            <source>The project file can't be opened or its folder can't be written to.</source>
            <translation>Le fichier du projet ne peut pas être ouvert, ou son dossier n’est pas accessible en écriture.</translation>
        </message>
        <message>
            <source>The project file can't be written to.</source>
            <translation>On ne peut pas écrire dans le fichier du projet.</translation>
        </message>
        <message>
            <source>The project file could not be read or written: {reason}.</source>
            <translation>Le fichier du projet n’a pas pu être lu ou écrit : {reason}.</translation>
        </message>
        <message>
            <source>The project file does not hold the tables that this program makes: {tables}.</source>
            <translation>Le fichier du projet ne contient pas les tables que fait ce programme : {tables}.</translation>
        </message>
        <message>
            <source>The project file is damaged: {detail}.</source>
            <translation>Le fichier du projet est endommagé : {detail}.</translation>
        </message>
        <message>
            <source>The project file was moved, renamed or deleted while it was open.</source>
            <translation>Le fichier du projet a été déplacé, renommé ou supprimé pendant qu’il était ouvert.</translation>
        </message>
        <message>
            <source>The project is closed.</source>
            <translation>Le projet est fermé.</translation>
        </message>
        <message>
            <source>The project lies in a folder that {program} keeps in step with other places.</source>
            <translation>Le projet se trouve dans un dossier que {program} synchronise avec d’autres endroits.</translation>
        </message>
        <message>
            <source>The project lies on a network folder or a shared one ({network}).</source>
            <translation>Le projet se trouve sur un dossier réseau ou partagé ({network}).</translation>
        </message>
        <message>
            <source>The project's own folder of images is not there.</source>
            <translation>Le dossier des images du projet n’est pas là.</translation>
        </message>
        <message>
            <source>The published weights are not on this computer, and the network can't be reached.</source>
            <translation>Les poids publiés ne sont pas sur cet ordinateur, et le réseau est injoignable.</translation>
        </message>
        <message>
            <source>The published weights carry no hash that could be checked.</source>
            <translation>Les poids publiés ne portent pas d’empreinte que l’on puisse vérifier.</translation>
        </message>
        <message>
            <source>The row has a 1 for several classes: {names}.</source>
            <translation>La ligne a un 1 pour plusieurs classes : {names}.</translation>
        </message>
        <message>
            <source>The row has {cells} cells, the first row has {width}.</source>
            <translation>La ligne a {cells} cellules, la première en a {width}.</translation>
        </message>
        <message>
            <source>The row holds a NUL character.</source>
            <translation>La ligne contient un caractère NUL.</translation>
        </message>
        <message>
            <source>The row holds bytes that are no text in {encoding}.</source>
            <translation>La ligne contient des octets qui ne sont pas du texte en {encoding}.</translation>
        </message>
        <message>
            <source>The row is not JSON ({reason}).</source>
            <translation>La ligne n’est pas du JSON ({reason}).</translation>
        </message>
        <message>
            <source>The row is not a JSON object.</source>
            <translation>La ligne n’est pas un objet JSON.</translation>
        </message>
        <message>
            <source>The row names no image.</source>
            <translation>La ligne ne nomme pas d’image.</translation>
        </message>
        <message>
            <source>The rows of the Parquet file are not equally long lists of numbers.</source>
            <translation>Les lignes du fichier Parquet ne sont pas des listes de nombres de même longueur.</translation>
        </message>
        <message>
            <source>The same image has the labels {labels}: {names}. All go in.</source>
            <translation>La même image a les étiquettes {labels} : {names}. Toutes entrent.</translation>
        </message>
        <message>
            <source>The sample project can't be written: {reason}.</source>
            <translation>Le projet d’exemple ne peut pas être écrit : {reason}.</translation>
        </message>
        <message>
            <source>The sample project needs a folder of its own, and this one is in use.</source>
            <translation>Le projet d’exemple a besoin d’un dossier à lui, et celui-ci est occupé.</translation>
        </message>
        <message>
            <source>The server does not hand out the published weights ({code} {reason}).</source>
            <translation>Le serveur ne remet pas les poids publiés ({code} {reason}).</translation>
        </message>
        <message>
            <source>The status is '{word}', but there is no label.</source>
            <translation>L’état est « {word} », mais il n’y a pas d’étiquette.</translation>
        </message>
        <message>
            <source>The table beside the images has no column for the label; the folders give the labels.</source>
            <translation>Le tableau à côté des images n’a pas de colonne pour l’étiquette ; ce sont les dossiers qui donnent les étiquettes.</translation>
        </message>
        <message>
            <source>The table can't be read ({reason}).</source>
            <translation>Le tableau ne peut pas être lu ({reason}).</translation>
        </message>
        <message>
            <source>The table has no rows below the names of its columns.</source>
            <translation>Le tableau n’a pas de lignes sous les noms de ses colonnes.</translation>
        </message>
        <message>
            <source>The table is empty.</source>
            <translation>Le tableau est vide.</translation>
        </message>
        <message>
            <source>The table is not in UTF-8, and its letters can be read in several ways.</source>
            <translation>Le tableau n’est pas en UTF-8, et ses lettres peuvent se lire de plusieurs façons.</translation>
        </message>
        <message>
            <source>The task has several labels: {choices}.</source>
            <translation>La tâche a plusieurs étiquettes : {choices}.</translation>
        </message>
        <message>
            <source>The text has {count:,} characters; at most {most:,} are kept.</source>
            <translation>Le texte a {count:,} caractères ; {most:,} au plus sont gardés.</translation>
        </message>
        <message>
            <source>The text holds a control character.</source>
            <translation>Le texte contient un caractère de contrôle.</translation>
        </message>
        <message>
            <source>The weights can't be kept on this disk: {reason}.</source>
            <translation>Les poids ne peuvent pas être gardés sur ce disque : {reason}.</translation>
        </message>
        <message>
            <source>The weights don't fit the network {name}: {detail}.</source>
            <translation>Les poids ne vont pas avec le réseau {name} : {detail}.</translation>
        </message>
        <message>
            <source>The weights file is damaged or cut short, or it is no weights file.</source>
            <translation>Le fichier de poids est endommagé ou tronqué, ou ce n’en est pas un.</translation>
        </message>
        <message>
            <source>The weights file is not there.</source>
            <translation>Le fichier de poids n’est pas là.</translation>
        </message>
        <message>
            <source>The weights hold NaN or infinity, in {name}.</source>
            <translation>Les poids contiennent NaN ou l’infini, dans {name}.</translation>
        </message>
        <message>
            <source>Then try again: nothing that waits to be saved is lost.</source>
            <translation>Réessayez ensuite : rien de ce qui attend d’être enregistré n’est perdu.</translation>
        </message>
        <message>
            <source>There is a class “{name}” already.</source>
            <translation>Une classe « {name} » existe déjà.</translation>
        </message>
        <message>
            <source>There is a file here already, which may be a table of yours.</source>
            <translation>Il y a déjà ici un fichier, qui est peut-être un tableau à vous.</translation>
        </message>
        <message>
            <source>There is a file of this name already; nothing is ever overwritten.</source>
            <translation>Un fichier de ce nom existe déjà ; rien n’est jamais écrasé.</translation>
        </message>
        <message>
            <source>There is no backbone called {name}.</source>
            <translation>Il n’y a pas de réseau appelé {name}.</translation>
        </message>
        <message>
            <source>There is no class '{label}' in this project.</source>
            <translation>Il n’y a pas de classe « {label} » dans ce projet.</translation>
        </message>
        <message>
            <source>There is no column '{column}' for the label.</source>
            <translation>Il n’y a pas de colonne « {column} » pour l’étiquette.</translation>
        </message>
        <message>
            <source>There is no column '{column}' for the path of the image.</source>
            <translation>Il n’y a pas de colonne « {column} » pour le chemin de l’image.</translation>
        </message>
        <message>
            <source>There is no column for the label.</source>
            <translation>Il n’y a pas de colonne pour l’étiquette.</translation>
        </message>
        <message>
            <source>There is no column for the path of the image.</source>
            <translation>Il n’y a pas de colonne pour le chemin de l’image.</translation>
        </message>
        <message>
            <source>There is no figure “{word}”.</source>
            <translation>Il n’y a pas de grandeur « {word} ».</translation>
        </message>
        <message>
            <source>There is no given label to confirm.</source>
            <translation>Il n’y a pas d’étiquette donnée à confirmer.</translation>
        </message>
        <message>
            <source>There is no image '{name}' in the images folder.</source>
            <translation>Il n’y a pas d’image « {name} » dans le dossier des images.</translation>
        </message>
        <message>
            <source>There is no image called '{file_name}' in this project.</source>
            <translation>Il n’y a pas d’image appelée « {file_name} » dans ce projet.</translation>
        </message>
        <message>
            <source>There is no project file here.</source>
            <translation>Il n’y a pas de fichier de projet ici.</translation>
        </message>
        <message>
            <source>There is no status '{status}'.</source>
            <translation>Il n’y a pas d’état « {status} ».</translation>
        </message>
        <message>
            <source>There is no status “{value}”.</source>
            <translation>Il n’y a pas d’état « {value} ».</translation>
        </message>
        <message>
            <source>There is no strategy called {name}.</source>
            <translation>Il n’y a pas de stratégie appelée {name}.</translation>
        </message>
        <message>
            <source>There is no text encoding called '{encoding}'.</source>
            <translation>Il n’y a pas d’encodage de texte appelé « {encoding} ».</translation>
        </message>
        <message>
            <source>There is not enough memory for this computation.</source>
            <translation>La mémoire ne suffit pas pour ce calcul.</translation>
        </message>
        <message>
            <source>There is not enough memory for this feature network.</source>
            <translation>La mémoire ne suffit pas pour ce réseau de caractéristiques.</translation>
        </message>
        <message>
            <source>There is not enough memory to read the image.</source>
            <translation>La mémoire ne suffit pas pour lire l’image.</translation>
        </message>
        <message>
            <source>There is nothing to certify before the first round.</source>
            <translation>Il n’y a rien à certifier avant le premier tour.</translation>
        </message>
        <message>
            <source>This JSON document is no table.</source>
            <translation>Ce document JSON n’est pas un tableau.</translation>
        </message>
        <message>
            <source>This can't be looked at ({reason}).</source>
            <translation>On ne peut pas regarder cela ({reason}).</translation>
        </message>
        <message>
            <source>This file is far larger than the program would make it.</source>
            <translation>Ce fichier est bien plus grand que le programme ne le ferait.</translation>
        </message>
        <message>
            <source>This file is not a project of this program.</source>
            <translation>Ce fichier n’est pas un projet de ce programme.</translation>
        </message>
        <message>
            <source>This file is not text.</source>
            <translation>Ce fichier n’est pas du texte.</translation>
        </message>
        <message>
            <source>This file is there already and is no earlier export of labels.</source>
            <translation>Ce fichier existe déjà et n’est pas un export d’étiquettes antérieur.</translation>
        </message>
        <message>
            <source>This folder holds a sample project of another version.</source>
            <translation>Ce dossier contient un projet d’exemple d’une autre version.</translation>
        </message>
        <message>
            <source>This is a COCO file, whose labels belong to boxes and masks in images.</source>
            <translation>C’est un fichier COCO, dont les étiquettes appartiennent à des cadres et à des masques dans les images.</translation>
        </message>
        <message>
            <source>This is a Parquet file, and the package that reads them is not installed.</source>
            <translation>C’est un fichier Parquet, et le paquet qui les lit n’est pas installé.</translation>
        </message>
        <message>
            <source>This is neither a file nor a folder.</source>
            <translation>Ce n’est ni un fichier ni un dossier.</translation>
        </message>
        <message>
            <source>This is not a file but a folder or a device.</source>
            <translation>Ce n’est pas un fichier mais un dossier ou un périphérique.</translation>
        </message>
        <message>
            <source>This is one of the images of the project; they are never written to.</source>
            <translation>C’est une des images du projet ; on n’y écrit jamais.</translation>
        </message>
        <message>
            <source>This is one of the images.</source>
            <translation>C’est une des images.</translation>
        </message>
        <message>
            <source>This is {words}, not a table of text.</source>
            <translation>C’est {words}, pas un tableau de texte.</translation>
        </message>
        <message>
            <source>This kind of JPEG can't be read: {kind}.</source>
            <translation>Ce genre de JPEG ne peut pas être lu : {kind}.</translation>
        </message>
        <message>
            <source>This kind of TIFF can't be read: {reason}.</source>
            <translation>Ce genre de TIFF ne peut pas être lu : {reason}.</translation>
        </message>
        <message>
            <source>This kind of TIFF needs another package to be read ({lacking}).</source>
            <translation>La lecture de ce genre de TIFF demande un autre paquet ({lacking}).</translation>
        </message>
        <message>
            <source>This place can't be written to.</source>
            <translation>On ne peut pas écrire à cet endroit.</translation>
        </message>
        <message>
            <source>This project is open already, in another window or by another command.</source>
            <translation>Ce projet est déjà ouvert, dans une autre fenêtre ou par une autre commande.</translation>
        </message>
        <message>
            <source>This project is open read-only, so a round can't be kept.</source>
            <translation>Ce projet est ouvert en lecture seule, si bien qu’un tour ne peut pas être gardé.</translation>
        </message>
        <message>
            <source>This project is open read-only, so answers can't be kept.</source>
            <translation>Ce projet est ouvert en lecture seule, si bien que les réponses ne peuvent pas être gardées.</translation>
        </message>
        <message>
            <source>This project is open read-only.</source>
            <translation>Ce projet est ouvert en lecture seule.</translation>
        </message>
        <message>
            <source>This project was made by a newer version of the program (file version {version}, this program reads up to {newest}).</source>
            <translation>Ce projet a été fait par une version plus récente du programme (version de fichier {version}, ce programme lit jusqu’à {newest}).</translation>
        </message>
        <message>
            <source>To take every label as a given one, leave that column out.</source>
            <translation>Pour prendre chaque étiquette comme une étiquette donnée, laissez cette colonne de côté.</translation>
        </message>
        <message>
            <source>Try again later, or fetch the weights elsewhere and give the file as weights.</source>
            <translation>Réessayez plus tard, ou récupérez les poids ailleurs et donnez le fichier comme poids.</translation>
        </message>
        <message>
            <source>Try again; if it stays so, something on the way alters downloads.</source>
            <translation>Réessayez ; si cela persiste, quelque chose en chemin altère les téléchargements.</translation>
        </message>
        <message>
            <source>Two rows name the image '{name}'.</source>
            <translation>Deux lignes nomment l’image « {name} ».</translation>
        </message>
        <message>
            <source>Unpack it first.</source>
            <translation>Décompressez-le d’abord.</translation>
        </message>
        <message>
            <source>Unpack it, and choose the table in it.</source>
            <translation>Décompressez-la, et choisissez le tableau qu’elle contient.</translation>
        </message>
        <message>
            <source>Use the file names of the project, relative to its images folder.</source>
            <translation>Utilisez les noms de fichiers du projet, relatifs à son dossier des images.</translation>
        </message>
        <message>
            <source>Use the weights of an earlier point of training, or other weights.</source>
            <translation>Utilisez les poids d’un moment antérieur de l’entraînement, ou d’autres poids.</translation>
        </message>
        <message>
            <source>What came over the network is not the published file: its hash differs.</source>
            <translation>Ce qui est arrivé par le réseau n’est pas le fichier publié : son empreinte diffère.</translation>
        </message>
        <message>
            <source>What the project keeps of your own table is damaged: {reason}.</source>
            <translation>Ce que le projet garde de votre propre tableau est endommagé : {reason}.</translation>
        </message>
        <message>
            <source>What was computed can't be kept on this disk: {reason}.</source>
            <translation>Ce qui a été calculé ne peut pas être gardé sur ce disque : {reason}.</translation>
        </message>
        <message>
            <source>Where: {place}</source>
            <translation>Où : {place}</translation>
        </message>
        <message>
            <source>Windows keeps the name '{name}' for a device.</source>
            <translation>Windows réserve le nom « {name} » à un périphérique.</translation>
        </message>
        <message>
            <source>Write a name without line breaks and control characters.</source>
            <translation>Écrivez un nom sans sauts de ligne ni caractères de contrôle.</translation>
        </message>
        <message>
            <source>Write a name.</source>
            <translation>Écrivez un nom.</translation>
        </message>
        <message>
            <source>Write a table with the columns file_name and label.</source>
            <translation>Écrivez un tableau avec les colonnes file_name et label.</translation>
        </message>
        <message>
            <source>Write an array of objects, e.g. [{{"file_name": "a.png", "label": "cat"}}].</source>
            <translation>Écrivez un tableau d’objets, par exemple [{{"file_name": "a.png", "label": "chat"}}].</translation>
        </message>
        <message>
            <source>Write another name.</source>
            <translation>Écrivez un autre nom.</translation>
        </message>
        <message>
            <source>Write each image as one object with the same keys, e.g. {{"file_name": "a.png", "label": "cat"}}.</source>
            <translation>Écrivez chaque image comme un objet avec les mêmes clés, par exemple {{"file_name": "a.png", "label": "chat"}}.</translation>
        </message>
        <message>
            <source>Write each line as number and name: 1 cat.</source>
            <translation>Écrivez chaque ligne comme numéro et nom : 1 chat.</translation>
        </message>
        <message>
            <source>Write it again from the program it comes from, or as CSV.</source>
            <translation>Écrivez-le de nouveau depuis le programme dont il vient, ou en CSV.</translation>
        </message>
        <message>
            <source>Write it as plain text.</source>
            <translation>Écrivez-le en texte brut.</translation>
        </message>
        <message>
            <source>Write one JSON object a line.</source>
            <translation>Écrivez un objet JSON par ligne.</translation>
        </message>
        <message>
            <source>Write one list of numbers, and one name, for each image.</source>
            <translation>Écrivez une liste de nombres, et un nom, pour chaque image.</translation>
        </message>
        <message>
            <source>Write one name a line, the first being that of class 0.</source>
            <translation>Écrivez un nom par ligne, le premier étant celui de la classe 0.</translation>
        </message>
        <message>
            <source>Write one of: {words}.</source>
            <translation>Écrivez l’un de : {words}.</translation>
        </message>
        <message>
            <source>Write plain text; line breaks are fine.</source>
            <translation>Écrivez du texte brut ; les sauts de ligne sont permis.</translation>
        </message>
        <message>
            <source>Write the path from the images folder on.</source>
            <translation>Écrivez le chemin à partir du dossier des images.</translation>
        </message>
        <message>
            <source>Write the table as CSV from the program that made it.</source>
            <translation>Écrivez le tableau en CSV depuis le programme qui l’a fait.</translation>
        </message>
        <message>
            <source>Your table is not sound text in {encoding}, so that it can't be given back as it was.</source>
            <translation>Votre tableau n’est pas du texte valable en {encoding}, si bien qu’il ne peut pas être rendu tel qu’il était.</translation>
        </message>
        <message>
            <source>Your table is written in {encoding}, which has no '{letters}'.</source>
            <translation>Votre tableau est écrit en {encoding}, qui ne connaît pas « {letters} ».</translation>
        </message>
        <message>
            <source>a 7-Zip archive</source>
            <translation>une archive 7-Zip</translation>
        </message>
        <message>
            <source>a Feather or Arrow file</source>
            <translation>un fichier Feather ou Arrow</translation>
        </message>
        <message>
            <source>a NumPy array</source>
            <translation>un tableau NumPy</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>un PDF</translation>
        </message>
        <message>
            <source>a Photoshop document (PSD)</source>
            <translation>un document Photoshop (PSD)</translation>
        </message>
        <message>
            <source>a Python pickle, which could run anything and is not opened</source>
            <translation>un pickle Python, qui pourrait exécuter n’importe quoi et n’est pas ouvert</translation>
        </message>
        <message>
            <source>a RAR archive</source>
            <translation>une archive RAR</translation>
        </message>
        <message>
            <source>a Windows folder (drvfs)</source>
            <translation>un dossier de Windows (drvfs)</translation>
        </message>
        <message>
            <source>a Windows share</source>
            <translation>un partage Windows</translation>
        </message>
        <message>
            <source>a Windows share as drive {drive}</source>
            <translation>un partage Windows comme lecteur {drive}</translation>
        </message>
        <message>
            <source>a ZIP archive</source>
            <translation>une archive ZIP</translation>
        </message>
        <message>
            <source>a ZIP archive or an Office document</source>
            <translation>une archive ZIP ou un document Office</translation>
        </message>
        <message>
            <source>a database or a project</source>
            <translation>une base de données ou un projet</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>un fichier</translation>
        </message>
        <message>
            <source>a file system called {kind}</source>
            <translation>un système de fichiers appelé {kind}</translation>
        </message>
        <message>
            <source>a file that bears another name too</source>
            <translation>un fichier qui porte aussi un autre nom</translation>
        </message>
        <message>
            <source>a folder</source>
            <translation>un dossier</translation>
        </message>
        <message>
            <source>a folder served by a program, {kind}</source>
            <translation>un dossier servi par un programme, {kind}</translation>
        </message>
        <message>
            <source>a formatted text (RTF)</source>
            <translation>un texte mis en forme (RTF)</translation>
        </message>
        <message>
            <source>a link</source>
            <translation>un lien</translation>
        </message>
        <message>
            <source>a part of it is missing</source>
            <translation>il en manque une partie</translation>
        </message>
        <message>
            <source>a pipe or a device</source>
            <translation>un tube ou un périphérique</translation>
        </message>
        <message>
            <source>a placeholder of Git LFS</source>
            <translation>un substitut de Git LFS</translation>
        </message>
        <message>
            <source>a random check has no possible probability</source>
            <translation>un contrôle aléatoire a une probabilité impossible</translation>
        </message>
        <message>
            <source>a shared folder (9p)</source>
            <translation>un dossier partagé (9p)</translation>
        </message>
        <message>
            <source>a shared folder (Parallels)</source>
            <translation>un dossier partagé (Parallels)</translation>
        </message>
        <message>
            <source>a shared folder (VMware)</source>
            <translation>un dossier partagé (VMware)</translation>
        </message>
        <message>
            <source>a shared folder (VirtualBox)</source>
            <translation>un dossier partagé (VirtualBox)</translation>
        </message>
        <message>
            <source>a shared folder (virtiofs)</source>
            <translation>un dossier partagé (virtiofs)</translation>
        </message>
        <message>
            <source>a single number</source>
            <translation>un nombre seul</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>un texte</translation>
        </message>
        <message>
            <source>a video or a kind of MP4</source>
            <translation>une vidéo ou une sorte de MP4</translation>
        </message>
        <message>
            <source>a web page</source>
            <translation>une page web</translation>
        </message>
        <message>
            <source>all of it is transparent; its colours are shown</source>
            <translation>tout y est transparent ; ses couleurs sont montrées</translation>
        </message>
        <message>
            <source>an Excel or ZIP file</source>
            <translation>un fichier Excel ou ZIP</translation>
        </message>
        <message>
            <source>an Excel workbook</source>
            <translation>un classeur Excel</translation>
        </message>
        <message>
            <source>an HDF5 file</source>
            <translation>un fichier HDF5</translation>
        </message>
        <message>
            <source>an OpenDocument file</source>
            <translation>un fichier OpenDocument</translation>
        </message>
        <message>
            <source>an SVG drawing</source>
            <translation>un dessin SVG</translation>
        </message>
        <message>
            <source>an XML file</source>
            <translation>un fichier XML</translation>
        </message>
        <message>
            <source>an XML or SVG text</source>
            <translation>un texte XML ou SVG</translation>
        </message>
        <message>
            <source>an archive of NumPy arrays</source>
            <translation>une archive de tableaux NumPy</translation>
        </message>
        <message>
            <source>an array does not fit: {reason}</source>
            <translation>un tableau ne convient pas : {reason}</translation>
        </message>
        <message>
            <source>an array has another type or shape</source>
            <translation>un tableau a un autre type ou une autre forme</translation>
        </message>
        <message>
            <source>an image</source>
            <translation>une image</translation>
        </message>
        <message>
            <source>an image has a class that was never there</source>
            <translation>une image a une classe qui n’a jamais existé</translation>
        </message>
        <message>
            <source>an old Excel file</source>
            <translation>un ancien fichier Excel</translation>
        </message>
        <message>
            <source>answer {place} of the log does not follow the one before it</source>
            <translation>la réponse {place} du journal ne suit pas la précédente</translation>
        </message>
        <message>
            <source>answer {place} of the log is missing</source>
            <translation>la réponse {place} du journal manque</translation>
        </message>
        <message>
            <source>answer {place} of the log was changed</source>
            <translation>la réponse {place} du journal a été modifiée</translation>
        </message>
        <message>
            <source>channel {channel} of {count}</source>
            <translation>canal {channel} sur {count}</translation>
        </message>
        <message>
            <source>channels {channels} of {count} as red, green, blue</source>
            <translation>canaux {channels} sur {count} comme rouge, vert, bleu</translation>
        </message>
        <message>
            <source>colour values {low:g} to {high:g} shown as 0 to 255</source>
            <translation>valeurs de couleur de {low:g} à {high:g} affichées de 0 à 255</translation>
        </message>
        <message>
            <source>compressed with bzip2</source>
            <translation>compressé avec bzip2</translation>
        </message>
        <message>
            <source>compressed with xz</source>
            <translation>compressé avec xz</translation>
        </message>
        <message>
            <source>compressed with zstd</source>
            <translation>compressé avec zstd</translation>
        </message>
        <message>
            <source>compression {compression}</source>
            <translation>compression {compression}</translation>
        </message>
        <message>
            <source>compression {compression} with {predictor} predictor</source>
            <translation>compression {compression} avec le prédicteur {predictor}</translation>
        </message>
        <message>
            <source>ended the program that tried to read it</source>
            <translation>a mis fin au programme qui tentait de la lire</translation>
        </message>
        <message>
            <source>event {event_id}</source>
            <translation>réponse {event_id} du journal</translation>
        </message>
        <message>
            <source>every image</source>
            <translation>toutes les images</translation>
        </message>
        <message>
            <source>first of several frames</source>
            <translation>première de plusieurs vues</translation>
        </message>
        <message>
            <source>grey values {low:g} to {high:g}</source>
            <translation>valeurs de gris de {low:g} à {high:g}</translation>
        </message>
        <message>
            <source>grey values {low:g} to {high:g} shown as 0 to 255</source>
            <translation>valeurs de gris de {low:g} à {high:g} affichées de 0 à 255</translation>
        </message>
        <message>
            <source>image {number}</source>
            <translation>image {number}</translation>
        </message>
        <message>
            <source>images {numbers}</source>
            <translation>images {numbers}</translation>
        </message>
        <message>
            <source>images {numbers} and {count:,} more</source>
            <translation>images {numbers} et {count:,} de plus</translation>
        </message>
        <message>
            <source>it adds a class under a number that is not the next</source>
            <translation>elle ajoute une classe sous un numéro qui n’est pas le suivant</translation>
        </message>
        <message>
            <source>it can't be unpacked</source>
            <translation>il ne peut pas être décompressé</translation>
        </message>
        <message>
            <source>it has {precision} bits a sample</source>
            <translation>il a {precision} bits par valeur</translation>
        </message>
        <message>
            <source>it has {samples} samples a pixel, too few for its colours</source>
            <translation>il a {samples} valeurs par pixel, trop peu pour ses couleurs</translation>
        </message>
        <message>
            <source>it holds the raw data of a camera</source>
            <translation>il contient les données brutes d’un appareil photo</translation>
        </message>
        <message>
            <source>it is a hierarchical JPEG</source>
            <translation>c’est un JPEG hiérarchique</translation>
        </message>
        <message>
            <source>it is a lossless JPEG</source>
            <translation>c’est un JPEG sans perte</translation>
        </message>
        <message>
            <source>it is about another number of images</source>
            <translation>il porte sur un autre nombre d’images</translation>
        </message>
        <message>
            <source>it is longer or shorter than its shape</source>
            <translation>il est plus long ou plus court que sa forme</translation>
        </message>
        <message>
            <source>it is missing</source>
            <translation>il manque</translation>
        </message>
        <message>
            <source>it is too long or cut short</source>
            <translation>il est trop long ou tronqué</translation>
        </message>
        <message>
            <source>it names images or classes that do not exist</source>
            <translation>il nomme des images ou des classes qui n’existent pas</translation>
        </message>
        <message>
            <source>it reports an error</source>
            <translation>il signale une erreur</translation>
        </message>
        <message>
            <source>it says two things at once</source>
            <translation>elle dit deux choses à la fois</translation>
        </message>
        <message>
            <source>it speaks of another number of images</source>
            <translation>il parle d’un autre nombre d’images</translation>
        </message>
        <message>
            <source>it undoes what is not there</source>
            <translation>elle annule ce qui n’existe pas</translation>
        </message>
        <message>
            <source>its bytes were changed</source>
            <translation>ses octets ont été modifiés</translation>
        </message>
        <message>
            <source>its classifier has other layers</source>
            <translation>son classifieur a d’autres couches</translation>
        </message>
        <message>
            <source>its colour profile can't be used and was left aside</source>
            <translation>son profil de couleurs est inutilisable et a été laissé de côté</translation>
        </message>
        <message>
            <source>its history holds no numbers</source>
            <translation>son historique ne contient pas de nombres</translation>
        </message>
        <message>
            <source>its inks are not cyan, magenta, yellow and black</source>
            <translation>ses encres ne sont pas le cyan, le magenta, le jaune et le noir</translation>
        </message>
        <message>
            <source>its memory is too small</source>
            <translation>sa mémoire est trop petite</translation>
        </message>
        <message>
            <source>its neighbours are not those of its batch</source>
            <translation>ses voisins ne sont pas ceux de son lot</translation>
        </message>
        <message>
            <source>its palette is missing</source>
            <translation>sa palette manque</translation>
        </message>
        <message>
            <source>its photometric interpretation is {kind}</source>
            <translation>son interprétation photométrique est {kind}</translation>
        </message>
        <message>
            <source>its samples have {bits} bits in format {format}</source>
            <translation>ses valeurs ont {bits} bits au format {format}</translation>
        </message>
        <message>
            <source>its settings can't be understood</source>
            <translation>ses réglages sont incompréhensibles</translation>
        </message>
        <message>
            <source>its shape can't be read</source>
            <translation>sa forme est illisible</translation>
        </message>
        <message>
            <source>its structure can't be read</source>
            <translation>sa structure est illisible</translation>
        </message>
        <message>
            <source>its type or shape is not allowed</source>
            <translation>son type ou sa forme n’est pas autorisé</translation>
        </message>
        <message>
            <source>stored as a negative; its grey values are mirrored</source>
            <translation>stockée en négatif ; ses valeurs de gris sont inversées</translation>
        </message>
        <message>
            <source>takes too long to read</source>
            <translation>prend trop de temps à lire</translation>
        </message>
        <message>
            <source>the file has {first} and {more} more</source>
            <translation>le fichier contient {first} et {more} de plus</translation>
        </message>
        <message>
            <source>the file lacks its end mark</source>
            <translation>il manque au fichier sa marque de fin</translation>
        </message>
        <message>
            <source>the file lacks {first} and {more} more</source>
            <translation>il manque au fichier {first} et {more} de plus</translation>
        </message>
        <message>
            <source>the list of images has gaps or unknown classes</source>
            <translation>la liste des images a des lacunes ou des classes inconnues</translation>
        </message>
        <message>
            <source>the list of images was changed</source>
            <translation>la liste des images a été modifiée</translation>
        </message>
        <message>
            <source>the loss at {whose} was no number in epoch {epoch}</source>
            <translation>la perte n’était pas un nombre à l’époque {epoch} (concerne : {whose})</translation>
        </message>
        <message>
            <source>there was not enough memory for epoch {epoch}</source>
            <translation>la mémoire n’a pas suffi pour l’époque {epoch}</translation>
        </message>
        <message>
            <source>too deep or too long</source>
            <translation>trop profond ou trop long</translation>
        </message>
        <message>
            <source>what it asked was changed</source>
            <translation>ses questions ont été modifiées</translation>
        </message>
        <message>
            <source>{bits} bits a sample</source>
            <translation>{bits} bits par valeur</translation>
        </message>
        <message>
            <source>{bits} bits of {kind}</source>
            <translation>{bits} bits de {kind}</translation>
        </message>
        <message>
            <source>{first} and {second}</source>
            <translation>{first} et {second}</translation>
        </message>
        <message>
            <source>{gone} of {looked_at} images looked at are not there.</source>
            <translation>{gone} des {looked_at} images regardées ne sont pas là.</translation>
        </message>
        <message>
            <source>{missing} of {count} pixels hold no number and are shown black</source>
            <translation>{missing} pixels sur {count} ne contiennent pas de nombre et apparaissent en noir</translation>
        </message>
        <message>
            <source>{names} and others</source>
            <translation>{names} et d’autres</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names} et {count} de plus</translation>
        </message>
        <message>
            <source>{problem} The round before it is shown; no answer is lost.</source>
            <translation>{problem} C’est le tour précédent qui est affiché ; aucune réponse n’est perdue.</translation>
        </message>
        <message>
            <source>{table}, row {number}</source>
            <translation>{table}, ligne {number}</translation>
        </message>
        <message>
            <source>{what} Nothing was changed.</source>
            <translation>{what} Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>{what} The table has: {found}.</source>
            <translation>{what} Le tableau contient : {found}.</translation>
        </message>
        <message>
            <source>“{value}” is not a number that can be read in one way.</source>
            <translation>« {value} » n’est pas un nombre qui se lise d’une seule façon.</translation>
        </message>
        <message>
            <source>“{word}” is compared with a number.</source>
            <translation>« {word} » se compare à un nombre.</translation>
        </message>
        <message>
            <source>“{word}” is compared with a word.</source>
            <translation>« {word} » se compare à un mot.</translation>
        </message>
        <message>
            <source>“{word}” is never “{value}”.</source>
            <translation>« {word} » n’est jamais « {value} ».</translation>
        </message>
    </context>
    <context>
        <name>EngineWords</name>
        <message>
            <source>“{name}”</source>
            <translation>« {name} »</translation>
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
            <translation>&amp;Objectif :</translation>
        </message>
        <message>
            <source>Is it enough?</source>
            <translation>Est-ce assez ?</translation>
        </message>
        <message>
            <source>Target: share of right labels</source>
            <translation>Objectif : part d’étiquettes justes</translation>
        </message>
        <message>
            <source>right labels</source>
            <translation>étiquettes justes</translation>
        </message>
    </context>
    <context>
        <name>EntropyColoring</name>
        <message numerus="yes">
            <source>cell: {nats} nats on average of %Ln images</source>
            <translation>
                <numerusform>cellule : {nats} nats, %Ln image</numerusform>
                <numerusform>cellule : {nats} nats en moyenne sur %Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntropyHeatmap</name>
        <message>
            <source>% wrong</source>
            <translation>% d’erreurs</translation>
        </message>
        <message>
            <source>1 image selected</source>
            <translation>1 image sélectionnée</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>After the batch was picked, its answers counted as given</source>
            <translation>Après le choix du lot, ses réponses comptées comme données</translation>
        </message>
        <message>
            <source>After the first round you see here where in your data the model is unsure.</source>
            <translation>Après le premier tour, vous verrez ici où le modèle est incertain dans vos données.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Drag to select, wheel to zoom, middle button or Space to move.</source>
            <translation>Glisser pour sélectionner, molette pour zoomer, bouton central ou Espace pour déplacer.</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Select with a lasso</source>
            <translation>Sélectionner au lasso</translation>
        </message>
        <message>
            <source>Select with a rectangle</source>
            <translation>Sélectionner avec un rectangle</translation>
        </message>
        <message>
            <source>Show the batch and the reviewed images</source>
            <translation>Afficher le lot et les images revues</translation>
        </message>
        <message>
            <source>Show the whole map</source>
            <translation>Afficher toute la carte</translation>
        </message>
        <message>
            <source>The map of the images is not drawn yet; preparing draws it.</source>
            <translation>La carte des images n’est pas encore dessinée ; la préparation la dessine.</translation>
        </message>
        <message>
            <source>The model's entropy, before the batch was picked</source>
            <translation>L’entropie du modèle, avant le choix du lot</translation>
        </message>
        <message>
            <source>This method does not spread entropy to neighbours: before and after differ at the images asked at most.</source>
            <translation>Cette méthode ne diffuse pas d’entropie aux voisins : avant et après ne diffèrent tout au plus que pour les images demandées.</translation>
        </message>
        <message>
            <source>What the batch takes away, its own images included</source>
            <translation>Ce que le lot enlève, ses propres images comprises</translation>
        </message>
        <message>
            <source>What the colours of the map stand for</source>
            <translation>Ce que représentent les couleurs de la carte</translation>
        </message>
        <message>
            <source>in the batch, answered</source>
            <translation>dans le lot, avec réponse</translation>
        </message>
        <message>
            <source>in the batch, waiting</source>
            <translation>dans le lot, en attente</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>nats</translation>
        </message>
        <message>
            <source>reviewed, not in the batch</source>
            <translation>revue, hors du lot</translation>
        </message>
        <message>
            <source>{count} images selected</source>
            <translation>{count} images sélectionnées</translation>
        </message>
    </context>
    <context>
        <name>EpochPlot</name>
        <message>
            <source>epoch</source>
            <translation>époque</translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message numerus="yes">
            <source>%Ln images added.</source>
            <translation>
                <numerusform>%Ln image ajoutée.</numerusform>
                <numerusform>%Ln images ajoutées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where the images are now</source>
            <translation>Où sont maintenant les images</translation>
        </message>
    </context>
    <context>
        <name>ErrorsLeft</name>
        <message>
            <source>Accepted in bulk and not looked at, so counted with them: {count}.</source>
            <translation>Acceptées en bloc sans avoir été regardées, donc comptées parmi elles : {count}.</translation>
        </message>
        <message>
            <source>Another hundred reviews would find about {count}.</source>
            <translation>Cent images revues de plus en trouveraient environ {count}.</translation>
        </message>
        <message>
            <source>Every label was looked at.</source>
            <translation>Chaque étiquette a été regardée.</translation>
        </message>
        <message>
            <source>For your target of {target} right labels, random checks still needed: {count}, if none of them finds a wrong label.</source>
            <translation>Pour votre objectif de {target} d’étiquettes justes, contrôles aléatoires encore nécessaires : {count}, si aucun ne trouve d’étiquette fausse.</translation>
        </message>
        <message>
            <source>Wrong labels left: about {value} of {among} ({low} to {high}, nine times in ten; random checks: {checks}).</source>
            <translation>Étiquettes fausses restantes : environ {value} sur {among} ({low} à {high}, neuf fois sur dix ; contrôles aléatoires : {checks}).</translation>
        </message>
        <message>
            <source>Wrong labels left: about {value} of {among}, by the model's word alone; no random check has been answered yet.</source>
            <translation>Étiquettes fausses restantes : environ {value} sur {among}, d’après le modèle seul ; aucun contrôle aléatoire n’a encore de réponse.</translation>
        </message>
        <message>
            <source>Your target of {target} right labels is reached: you can stop.</source>
            <translation>Votre objectif de {target} d’étiquettes justes est atteint : vous pouvez arrêter.</translation>
        </message>
        <message>
            <source>the model's word alone; no random check yet</source>
            <translation>d’après le modèle seul ; encore aucun contrôle aléatoire</translation>
        </message>
        <message>
            <source>{share} the model's word; random checks: {count}</source>
            <translation>{share} d’après le modèle ; contrôles aléatoires : {count}</translation>
        </message>
    </context>
    <context>
        <name>ExampleButton</name>
        <message>
            <source>without a label</source>
            <translation>sans étiquette</translation>
        </message>
    </context>
    <context>
        <name>ExampleShelf</name>
        <message>
            <source>Examples to compare with</source>
            <translation>Exemples de comparaison</translation>
        </message>
        <message>
            <source>What images like it are called</source>
            <translation>Comment s’appellent les images semblables</translation>
        </message>
    </context>
    <context>
        <name>ExampleStrip</name>
        <message numerus="yes">
            <source>%Ln examples</source>
            <translation>
                <numerusform>%Ln exemple</numerusform>
                <numerusform>%Ln exemples</numerusform>
            </translation>
        </message>
        <message>
            <source>No image of “{name}” is answered yet</source>
            <translation>Aucune image de « {name} » n’a encore de réponse</translation>
        </message>
        <message>
            <source>There is no image of “{name}”</source>
            <translation>Il n’y a pas d’image de « {name} »</translation>
        </message>
        <message>
            <source>“{name}” as you confirmed it</source>
            <translation>« {name} » telle que vous l’avez confirmée</translation>
        </message>
        <message>
            <source>“{name}”: images that came with this label, unchecked</source>
            <translation>« {name} » : images remises avec cette étiquette, non vérifiées</translation>
        </message>
        <message>
            <source>“{name}”: those that training trusts most</source>
            <translation>« {name} » : celles auxquelles l’entraînement se fie le plus</translation>
        </message>
        <message>
            <source>“{name}”: yours ({tick}), then some with that label, unchecked</source>
            <translation>« {name} » : les vôtres ({tick}), puis d’autres avec cette étiquette, non vérifiées</translation>
        </message>
        <message>
            <source>“{name}”: yours ({tick}), then those that training trusts most</source>
            <translation>« {name} » : les vôtres ({tick}), puis celles auxquelles l’entraînement se fie le plus</translation>
        </message>
    </context>
    <context>
        <name>Explained</name>
        <message>
            <source>More in the guide</source>
            <translation>En savoir plus dans le guide</translation>
        </message>
    </context>
    <context>
        <name>Explanations</name>
        <message>
            <source>Diffusion carries what one answer settles on to images like it, step by step, so that the same is not asked twice.</source>
            <translation>La diffusion transmet, pas à pas, ce qu’une réponse établit aux images qui lui ressemblent, afin que la même chose ne soit pas demandée deux fois.</translation>
        </message>
        <message>
            <source>Entropy says how unsure the model is of the class: 0 where it is certain, more the more classes it finds likely.</source>
            <translation>L’entropie dit à quel point le modèle est incertain de la classe : 0 quand il est sûr, d’autant plus qu’il trouve plus de classes probables.</translation>
        </message>
        <message>
            <source>How far a label is trusted follows from how well it fits what the model has learned from all others.</source>
            <translation>Le degré de confiance accordé à une étiquette vient de son accord avec ce que le modèle a appris de toutes les autres.</translation>
        </message>
        <message>
            <source>In an epoch the training goes through all labels once.</source>
            <translation>En une époque, l’entraînement parcourt une fois toutes les étiquettes.</translation>
        </message>
        <message>
            <source>Nats measure entropy: two equally likely classes are 0.69 nats, ten are 2.30.</source>
            <translation>Les nats mesurent l’entropie : deux classes également probables font 0,69 nats, dix en font 2,30.</translation>
        </message>
        <message>
            <source>The contribution weight (alpha) says how much a label counts in training: 1 is an even share, near 0 the model has stopped believing it.</source>
            <translation>Le poids de contribution (alpha) dit combien une étiquette compte dans l’entraînement : 1 est une part égale ; près de 0, le modèle a cessé de la croire.</translation>
        </message>
        <message>
            <source>The distance of two images says how different they look to the model; 0 is alike.</source>
            <translation>La distance de deux images dit à quel point elles diffèrent pour le modèle ; 0 : pareilles.</translation>
        </message>
        <message>
            <source>The probabilities of all classes of an image add up to 100 %; they are the model's opinion, and it may err.</source>
            <translation>Les probabilités de toutes les classes d’une image font ensemble 100 % ; elles sont l’avis du modèle, qui peut se tromper.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Choose the file to write</source>
            <translation>Choisir le fichier à écrire</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export the labels</source>
            <translation>Exporter les étiquettes</translation>
        </message>
        <message>
            <source>File to write</source>
            <translation>Fichier à écrire</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>With a certificate of how many labels can be wrong</source>
            <translation>Avec un certificat des étiquettes fausses</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Écriture…</translation>
        </message>
        <message>
            <source>Your images and tables are not changed; a new file is written.</source>
            <translation>Vos images et vos tableaux ne sont pas modifiés ; un nouveau fichier est écrit.</translation>
        </message>
        <message numerus="yes">
            <source>✓ %Ln rows written to {path}</source>
            <translation>
                <numerusform>✓ %Ln ligne écrite dans {path}</numerusform>
                <numerusform>✓ %Ln lignes écrites dans {path}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Failure</name>
        <message>
            <source>No answer is lost. Try again; if it comes back, report the details.</source>
            <translation>Aucune réponse n’est perdue. Réessayez ; si cela se reproduit, signalez les détails.</translation>
        </message>
        <message>
            <source>The program made a mistake.</source>
            <translation>Le programme a fait une erreur.</translation>
        </message>
    </context>
    <context>
        <name>FixedKeys</name>
        <message>
            <source>confirms, or takes what is highlighted</source>
            <translation>confirme, ou prend ce qui est en évidence</translation>
        </message>
        <message>
            <source>copies, inserts or cuts text</source>
            <translation>copie, insère ou coupe du texte</translation>
        </message>
        <message>
            <source>gives a class</source>
            <translation>donne une classe</translation>
        </message>
        <message>
            <source>goes on to another control, or leaves one</source>
            <translation>passe à un autre élément, ou en quitte un</translation>
        </message>
        <message>
            <source>moves through images and lists</source>
            <translation>se déplace dans les images et les listes</translation>
        </message>
        <message>
            <source>opens a menu</source>
            <translation>ouvre un menu</translation>
        </message>
        <message>
            <source>selects</source>
            <translation>sélectionne</translation>
        </message>
        <message>
            <source>zooms the image or the map</source>
            <translation>zoome l’image ou la carte</translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message>
            <source>Arabic (Windows)</source>
            <translation>Arabe (Windows)</translation>
        </message>
        <message>
            <source>Baltic (Windows)</source>
            <translation>Balte (Windows)</translation>
        </message>
        <message>
            <source>Central European (Windows)</source>
            <translation>Europe centrale (Windows)</translation>
        </message>
        <message>
            <source>Chinese, simplified (GB 18030)</source>
            <translation>Chinois simplifié (GB 18030)</translation>
        </message>
        <message>
            <source>Chinese, traditional (Big5)</source>
            <translation>Chinois traditionnel (Big5)</translation>
        </message>
        <message>
            <source>Cyrillic (KOI8-R)</source>
            <translation>Cyrillique (KOI8-R)</translation>
        </message>
        <message>
            <source>Cyrillic (Windows)</source>
            <translation>Cyrillique (Windows)</translation>
        </message>
        <message>
            <source>Greek (Windows)</source>
            <translation>Grec (Windows)</translation>
        </message>
        <message>
            <source>Hebrew (Windows)</source>
            <translation>Hébreu (Windows)</translation>
        </message>
        <message>
            <source>Japanese (EUC)</source>
            <translation>Japonais (EUC)</translation>
        </message>
        <message>
            <source>Japanese (Shift JIS)</source>
            <translation>Japonais (Shift JIS)</translation>
        </message>
        <message>
            <source>Korean (Windows)</source>
            <translation>Coréen (Windows)</translation>
        </message>
        <message>
            <source>Table of all images (CSV with ; and decimal comma)</source>
            <translation>Toutes les images (CSV, ; et virgule décimale)</translation>
        </message>
        <message>
            <source>Table of all images (CSV)</source>
            <translation>Toutes les images (CSV)</translation>
        </message>
        <message>
            <source>Table of the corrected images only (CSV)</source>
            <translation>Seulement les images corrigées (CSV)</translation>
        </message>
        <message>
            <source>Thai (Windows)</source>
            <translation>Thaï (Windows)</translation>
        </message>
        <message>
            <source>Turkish (Windows)</source>
            <translation>Turc (Windows)</translation>
        </message>
        <message>
            <source>Vietnamese (Windows)</source>
            <translation>Vietnamien (Windows)</translation>
        </message>
        <message>
            <source>Western European (DOS)</source>
            <translation>Europe occidentale (DOS)</translation>
        </message>
        <message>
            <source>Western European (Mac)</source>
            <translation>Europe occidentale (Mac)</translation>
        </message>
        <message>
            <source>Western European (Windows)</source>
            <translation>Europe occidentale (Windows)</translation>
        </message>
        <message>
            <source>Your own table with the labels corrected</source>
            <translation>Votre propre tableau, étiquettes corrigées</translation>
        </message>
        <message>
            <source>comma-separated</source>
            <translation>séparé par des virgules</translation>
        </message>
        <message>
            <source>divided by |</source>
            <translation>divisé par |</translation>
        </message>
        <message>
            <source>labels of FiftyOne</source>
            <translation>étiquettes de FiftyOne</translation>
        </message>
        <message>
            <source>one folder per class</source>
            <translation>un dossier par classe</translation>
        </message>
        <message>
            <source>semicolon-separated</source>
            <translation>séparé par des points-virgules</translation>
        </message>
        <message>
            <source>space-separated</source>
            <translation>séparé par des espaces</translation>
        </message>
        <message>
            <source>tab-separated</source>
            <translation>séparé par des tabulations</translation>
        </message>
        <message>
            <source>table</source>
            <translation>tableau</translation>
        </message>
        <message>
            <source>tasks of Label Studio</source>
            <translation>tâches de Label Studio</translation>
        </message>
    </context>
    <context>
        <name>FoundImagesDialog</name>
        <message numerus="yes">
            <source>%Ln new images were found.</source>
            <translation>
                <numerusform>%Ln nouvelle image a été trouvée.</numerusform>
                <numerusform>%Ln nouvelles images ont été trouvées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add images</source>
            <translation>Ajouter des images</translation>
        </message>
        <message>
            <source>Add them</source>
            <translation>Les ajouter</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>How this was read</source>
            <translation>Comment cela a été lu</translation>
        </message>
        <message>
            <source>In the project already: {n}.</source>
            <translation>Déjà dans le projet : {n}.</translation>
        </message>
        <message>
            <source>No new images were found.</source>
            <translation>Aucune nouvelle image n’a été trouvée.</translation>
        </message>
        <message>
            <source>Not there any more: {n}. Their answers stay.</source>
            <translation>Disparues : {n}. Leurs réponses restent.</translation>
        </message>
        <message>
            <source>Undo does not take added images back.</source>
            <translation>L’ajout d’images ne peut pas être annulé.</translation>
        </message>
        <message>
            <source>What deserves a look</source>
            <translation>Ce qui mérite un regard</translation>
        </message>
    </context>
    <context>
        <name>FoundView</name>
        <message numerus="yes">
            <source>%Ln classes</source>
            <translation>
                <numerusform>%Ln classe</numerusform>
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
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Classes found</source>
            <translation>Classes trouvées</translation>
        </message>
        <message>
            <source>Classes with similar names: {count}</source>
            <translation>Classes de noms voisins : {count}</translation>
        </message>
        <message>
            <source>Groups of images with the same content: {count}</source>
            <translation>Groupes d’images de même contenu : {count}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Problems with files and rows: {count}</source>
            <translation>Problèmes de fichiers et de lignes : {count}</translation>
        </message>
        <message>
            <source>What looks odd</source>
            <translation>Ce qui paraît étrange</translation>
        </message>
        <message>
            <source>without a label</source>
            <translation>sans étiquette</translation>
        </message>
        <message>
            <source>{images} in {classes}</source>
            <translation>{images} dans {classes}</translation>
        </message>
        <message>
            <source>“{a}” and “{b}”</source>
            <translation>« {a} » et « {b} »</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>… et {count} de plus</translation>
        </message>
        <message>
            <source>✓ Nothing odd was found.</source>
            <translation>✓ Rien d’étrange n’a été trouvé.</translation>
        </message>
    </context>
    <context>
        <name>GiveButton</name>
        <message>
            <source>Give</source>
            <translation>Donner</translation>
        </message>
        <message>
            <source>Give “{name}” to the selected images</source>
            <translation>Donner « {name} » aux images sélectionnées</translation>
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
            <translation>Guide</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Retour</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Sommaire</translation>
        </message>
        <message>
            <source>Find in the guide</source>
            <translation>Chercher dans le guide</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Passage suivant</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>Passages trouvés</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Passage précédent</translation>
        </message>
        <message>
            <source>The guide is not there in your language yet; this is the English one.</source>
            <translation>Le guide n’existe pas encore dans votre langue ; voici celui en anglais.</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>introuvable</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} sur {count}</translation>
        </message>
    </context>
    <context>
        <name>HeatmapCanvas</name>
        <message numerus="yes">
            <source>%Ln images selected</source>
            <translation>
                <numerusform>%Ln image sélectionnée</numerusform>
                <numerusform>%Ln images sélectionnées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln images; each place in the colour of its entropy</source>
            <translation>
                <numerusform>%Ln image ; chaque lieu dans la couleur de son entropie</numerusform>
                <numerusform>%Ln images ; chaque lieu dans la couleur de son entropie</numerusform>
            </translation>
        </message>
        <message>
            <source>Map of the images</source>
            <translation>Carte des images</translation>
        </message>
        <message>
            <source>empty cell</source>
            <translation>cellule vide</translation>
        </message>
    </context>
    <context>
        <name>Helping</name>
        <message>
            <source>Click what you want to know about. Esc leaves.</source>
            <translation>Cliquez sur ce que vous voulez connaître. Échap quitte.</translation>
        </message>
        <message>
            <source>Click what you want to know about; {key} again explains what has the keys. Esc leaves.</source>
            <translation>Cliquez sur ce que vous voulez connaître ; {key} encore une fois explique ce qui reçoit les touches. Échap quitte.</translation>
        </message>
        <message>
            <source>The round, how much of it is answered, and whether your answers are on the disk.</source>
            <translation>Le tour, combien de ses images ont leur réponse, et si vos réponses sont sur le disque.</translation>
        </message>
        <message>
            <source>The ways in: a folder of images, a table, a project that you have, or a sample to try everything with.</source>
            <translation>Par où commencer : un dossier d’images, un tableau, un projet que vous avez, ou un exemple pour tout essayer.</translation>
        </message>
        <message>
            <source>There is nothing to tell about this.</source>
            <translation>Il n’y a rien à dire de cela.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>before round 1</source>
            <translation>avant le tour 1</translation>
        </message>
        <message>
            <source>handed in as {label}</source>
            <translation>remise avec l’étiquette {label}</translation>
        </message>
        <message>
            <source>handed in without a label</source>
            <translation>remise sans étiquette</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
        <message>
            <source>round {round}</source>
            <translation>tour {round}</translation>
        </message>
        <message>
            <source>undone {when}</source>
            <translation>annulé {when}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>{answer}, asked about again</source>
            <translation>{answer}, demandée de nouveau</translation>
        </message>
        <message>
            <source>{images}: answered</source>
            <translation>{images} : réponse donnée</translation>
        </message>
        <message>
            <source>{image}: {now}</source>
            <translation>{image} : {now}</translation>
        </message>
        <message>
            <source>{image}: {was} became {now}</source>
            <translation>{image} : {was}, devenue {now}</translation>
        </message>
        <message>
            <source>{line} – undone {when}</source>
            <translation>{line} – annulé {when}</translation>
        </message>
        <message>
            <source>{when}, before round 1, {who}: {answer}</source>
            <translation>{when}, avant le tour 1, {who} : {answer}</translation>
        </message>
        <message>
            <source>{when}, round {round}, {who}: {answer}</source>
            <translation>{when}, tour {round}, {who} : {answer}</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>« {name} »</translation>
        </message>
        <message>
            <source>“{name}” ({status})</source>
            <translation>« {name} » ({status})</translation>
        </message>
    </context>
    <context>
        <name>HistoryDesk</name>
        <message numerus="yes">
            <source>%Ln operations undone; redo brings them back one by one.</source>
            <translation>
                <numerusform>%Ln opération annulée ; « Rétablir » la ramène.</numerusform>
                <numerusform>%Ln opérations annulées ; « Rétablir » les ramène une par une.</numerusform>
            </translation>
        </message>
        <message>
            <source>Something else was done meanwhile; nothing was undone.</source>
            <translation>Autre chose a été fait entre-temps ; rien n’a été annulé.</translation>
        </message>
        <message>
            <source>There is no image to show of this: {words}</source>
            <translation>Il n’y a pas d’image à afficher pour ceci : {words}</translation>
        </message>
    </context>
    <context>
        <name>HistoryList</name>
        <message>
            <source>What was done, newest first</source>
            <translation>Ce qui a été fait, le plus récent d’abord</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>Enter or a double click goes to the images.</source>
            <translation>Entrée ou un double clic mène aux images.</translation>
        </message>
        <message>
            <source>Filter the history</source>
            <translation>Filtrer l’historique</translation>
        </message>
        <message>
            <source>Filter: image, class, name, day</source>
            <translation>Filtrer : image, classe, nom, jour</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Looking through the history…</source>
            <translation>Parcours de l’historique…</translation>
        </message>
        <message>
            <source>Nothing that stands came after it.</source>
            <translation>Rien de ce qui vaut encore n’est venu après.</translation>
        </message>
        <message>
            <source>Nothing that was done is found here.</source>
            <translation>Rien de ce qui a été fait ne se trouve ici.</translation>
        </message>
        <message>
            <source>Show the images</source>
            <translation>Afficher les images</translation>
        </message>
        <message>
            <source>The project is open read-only.</source>
            <translation>Le projet est ouvert en lecture seule.</translation>
        </message>
        <message>
            <source>Undo to here</source>
            <translation>Annuler jusqu’ici</translation>
        </message>
        <message numerus="yes">
            <source>Undo to here: %Ln operations…</source>
            <translation>
                <numerusform>Annuler jusqu’ici : %Ln opération…</numerusform>
                <numerusform>Annuler jusqu’ici : %Ln opérations…</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoes whatever came after it, a step for each; redo brings it back.</source>
            <translation>Annule tout ce qui est venu après, une opération à la fois ; « Rétablir » le ramène.</translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message>
            <source>{nats} nats</source>
            <translation>{nats} nats</translation>
        </message>
    </context>
    <context>
        <name>HowToReadDialog</name>
        <message>
            <source>Add images</source>
            <translation>Ajouter des images</translation>
        </message>
    </context>
    <context>
        <name>ImageBrowser</name>
        <message numerus="yes">
            <source>%Ln images selected</source>
            <translation>
                <numerusform>%Ln image sélectionnée</numerusform>
                <numerusform>%Ln images sélectionnées</numerusform>
            </translation>
        </message>
        <message>
            <source>After the first round, labels that look wrong stand here.</source>
            <translation>Après le premier tour, les étiquettes qui semblent fausses se trouveront ici.</translation>
        </message>
        <message>
            <source>Most like image {number} first</source>
            <translation>Les plus proches de l’image {number} d’abord</translation>
        </message>
        <message>
            <source>No image has been reviewed yet.</source>
            <translation>Aucune image n’a encore été revue.</translation>
        </message>
        <message>
            <source>No image matches the search.</source>
            <translation>Aucune image ne correspond à la recherche.</translation>
        </message>
        <message>
            <source>No label looks wrong that you have not looked at.</source>
            <translation>Aucune étiquette que vous n’ayez pas regardée ne semble fausse.</translation>
        </message>
        <message>
            <source>No random check stands in this batch.</source>
            <translation>Aucun contrôle aléatoire ne figure dans ce lot.</translation>
        </message>
        <message numerus="yes">
            <source>Spot check: %Ln suspects drawn at random</source>
            <translation>
                <numerusform>Sondage : %Ln suspect tiré au hasard</numerusform>
                <numerusform>Sondage : %Ln suspects tirés au hasard</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no images.</source>
            <translation>Il n’y a pas d’images.</translation>
        </message>
        <message>
            <source>What is left to do</source>
            <translation>Ce qui reste à faire</translation>
        </message>
        <message>
            <source>When chosen: {words}</source>
            <translation>Lors du choix : {words}</translation>
        </message>
        <message>
            <source>While you label blind, this list stays closed: it would tell you which labels look wrong. Nothing is accepted in bulk.</source>
            <translation>Tant que vous étiquetez à l’aveugle, cette liste reste fermée : elle vous dirait quelles étiquettes semblent fausses. Rien n’est accepté en bloc.</translation>
        </message>
        <message>
            <source>While you label blind, this list stays closed: random checks stand among the questions and look like them.</source>
            <translation>Tant que vous étiquetez à l’aveugle, cette liste reste fermée : les contrôles aléatoires sont parmi les questions et leur ressemblent.</translation>
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
            <translation>Image, en grand</translation>
        </message>
    </context>
    <context>
        <name>ImageControls</name>
        <message>
            <source>Fit</source>
            <translation>Ajuster</translation>
        </message>
        <message>
            <source>One pixel of the screen for each of the image</source>
            <translation>Un pixel de l’écran pour chaque pixel de l’image</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Show the whole image (double click)</source>
            <translation>Afficher l’image entière (double clic)</translation>
        </message>
        <message>
            <source>Show values as they are (drag with the right button changes how)</source>
            <translation>Afficher les valeurs telles quelles (glisser avec le bouton droit les change)</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
    </context>
    <context>
        <name>ImageFiles</name>
        <message numerus="yes">
            <source>%Ln paths copied.</source>
            <translation>
                <numerusform>%Ln chemin copié.</numerusform>
                <numerusform>%Ln chemins copiés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Blind: the file is hidden until the image is answered.</source>
            <translation>À l’aveugle : le fichier est masqué jusqu’à la réponse.</translation>
        </message>
        <message>
            <source>Image copied.</source>
            <translation>Image copiée.</translation>
        </message>
        <message numerus="yes">
            <source>Select %Ln images at most to open them.</source>
            <translation>
                <numerusform>Sélectionnez au plus %Ln image pour l’ouvrir.</numerusform>
                <numerusform>Sélectionnez au plus %Ln images pour les ouvrir.</numerusform>
            </translation>
        </message>
        <message>
            <source>The image is still being read; nothing was copied.</source>
            <translation>L’image est encore en cours de lecture ; rien n’a été copié.</translation>
        </message>
    </context>
    <context>
        <name>ImageHint</name>
        <message>
            <source>Click a thumbnail, or move with the arrow keys, to see it large.</source>
            <translation>Cliquez sur une vignette, ou utilisez les flèches, pour la voir en grand.</translation>
        </message>
        <message>
            <source>No image selected</source>
            <translation>Aucune image sélectionnée</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>Créer le projet</translation>
        </message>
        <message>
            <source>Folder that the paths of the table start from</source>
            <translation>Dossier d’où partent les chemins du tableau</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Looking at the features</source>
            <translation>Examen des caractéristiques</translation>
        </message>
        <message>
            <source>Looking through {name}</source>
            <translation>Parcours de {name}</translation>
        </message>
        <message>
            <source>Progress of looking through the images</source>
            <translation>Avancement du parcours des images</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Size and notes</source>
            <translation>Taille et remarques</translation>
        </message>
        <message>
            <source>What images like it are called</source>
            <translation>Comment s’appellent les images semblables</translation>
        </message>
        <message>
            <source>Why it is asked</source>
            <translation>Pourquoi elle est demandée</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} pixels</translation>
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
            <translation>{before} ; {next}</translation>
        </message>
        <message>
            <source>{name}: {words}</source>
            <translation>{name} : {words}</translation>
        </message>
    </context>
    <context>
        <name>KeyField</name>
        <message>
            <source>New key</source>
            <translation>Nouvelle touche</translation>
        </message>
        <message>
            <source>Press a key… (Esc to leave)</source>
            <translation>Appuyez sur une touche… (Échap pour quitter)</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>+, -, wheel</source>
            <translation>+, -, molette</translation>
        </message>
        <message>
            <source>Ctrl+A</source>
            <translation>Ctrl+A</translation>
        </message>
        <message>
            <source>Ctrl+click, Ctrl+Space</source>
            <translation>Ctrl+clic, Ctrl+Espace</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+molette</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiqueter</translation>
        </message>
        <message>
            <source>Look closely</source>
            <translation>Regarder de près</translation>
        </message>
        <message>
            <source>Move and select</source>
            <translation>Se déplacer et sélectionner</translation>
        </message>
        <message>
            <source>Shift+arrows, Shift+click</source>
            <translation>Maj+flèches, Maj+clic</translation>
        </message>
        <message>
            <source>Shift+arrows, drag</source>
            <translation>Maj+flèches, glisser</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Travailler</translation>
        </message>
        <message>
            <source>add one to the selection</source>
            <translation>en ajouter une à la sélection</translation>
        </message>
        <message>
            <source>arrows, Home, End, Page</source>
            <translation>flèches, Origine, Fin, Page</translation>
        </message>
        <message>
            <source>find any class by its name</source>
            <translation>trouver toute classe par son nom</translation>
        </message>
        <message>
            <source>give one of the likeliest classes</source>
            <translation>donner une des classes les plus probables</translation>
        </message>
        <message>
            <source>leave the loupe</source>
            <translation>quitter la loupe</translation>
        </message>
        <message>
            <source>letters, then Enter</source>
            <translation>lettres, puis Entrée</translation>
        </message>
        <message>
            <source>move</source>
            <translation>se déplacer</translation>
        </message>
        <message>
            <source>move the enlarged image</source>
            <translation>déplacer l’image agrandie</translation>
        </message>
        <message>
            <source>select a range</source>
            <translation>sélectionner une plage</translation>
        </message>
        <message>
            <source>select all</source>
            <translation>tout sélectionner</translation>
        </message>
        <message>
            <source>size of the thumbnails</source>
            <translation>taille des vignettes</translation>
        </message>
        <message>
            <source>zoom the large image</source>
            <translation>zoomer la grande image</translation>
        </message>
    </context>
    <context>
        <name>KeyLine</name>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>letters find a class</source>
            <translation>des lettres trouvent une classe</translation>
        </message>
        <message>
            <source>{keys} a class</source>
            <translation>{keys} une classe</translation>
        </message>
        <message>
            <source>{keys} a likeliest class</source>
            <translation>{keys} une des plus probables</translation>
        </message>
        <message>
            <source>{key} all keys</source>
            <translation>{key} toutes les touches</translation>
        </message>
    </context>
    <context>
        <name>Labelling</name>
        <message>
            <source>Blind: choose a class; the given label is hidden.</source>
            <translation>À l’aveugle : choisissez une classe ; l’étiquette donnée est masquée.</translation>
        </message>
        <message>
            <source>Blind: choose a class; the suggestion is hidden.</source>
            <translation>À l’aveugle : choisissez une classe ; la suggestion est masquée.</translation>
        </message>
        <message>
            <source>Later is for images of the batch.</source>
            <translation>Plus tard est réservé aux images du lot.</translation>
        </message>
        <message>
            <source>Moved to the end of the batch.</source>
            <translation>Déplacé à la fin du lot.</translation>
        </message>
        <message numerus="yes">
            <source>Only %Ln classes are named as likely here.</source>
            <translation>
                <numerusform>Seule %Ln classe est désignée ici comme probable.</numerusform>
                <numerusform>Seules %Ln classes sont désignées ici comme probables.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images left: the model is not sure of them</source>
            <translation>
                <numerusform>{done} ; %Ln image laissée : le modèle n’en est pas sûr</numerusform>
                <numerusform>{done} ; %Ln images laissées : le modèle n’en est pas sûr</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images left: they have no given label</source>
            <translation>
                <numerusform>{done} ; %Ln image laissée : elle n’a pas d’étiquette donnée</numerusform>
                <numerusform>{done} ; %Ln images laissées : elles n’ont pas d’étiquette donnée</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln near-duplicates keep the answer they have</source>
            <translation>
                <numerusform>{done} ; %Ln quasi-doublon garde sa réponse</numerusform>
                <numerusform>{done} ; %Ln quasi-doublons gardent leur réponse</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Legend</source>
            <translation>Légende</translation>
        </message>
    </context>
    <context>
        <name>Likeliest</name>
        <message>
            <source>An image that can't be read has no likeliest classes; choose one.</source>
            <translation>Une image illisible n’a pas de classes les plus probables ; choisissez-en une.</translation>
        </message>
        <message>
            <source>Blind: choose a class; the likeliest classes are hidden.</source>
            <translation>À l’aveugle : choisissez une classe ; les classes les plus probables sont masquées.</translation>
        </message>
        <message>
            <source>The model agrees with the labels no better than chance: its likeliest classes would be guesses. Choose a class.</source>
            <translation>Le modèle n’est pas plus souvent d’accord avec les étiquettes que le hasard : ses classes les plus probables seraient des devinettes. Choisissez une classe.</translation>
        </message>
        <message>
            <source>Which classes are the likeliest is known after the first round.</source>
            <translation>Les classes les plus probables seront connues après le premier tour.</translation>
        </message>
    </context>
    <context>
        <name>LikeliestList</name>
        <message>
            <source>The likeliest classes</source>
            <translation>Les classes les plus probables</translation>
        </message>
    </context>
    <context>
        <name>ListNotice</name>
        <message>
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
        <message>
            <source>Show all images again</source>
            <translation>Afficher de nouveau toutes les images</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Ce qui est affiché</translation>
        </message>
    </context>
    <context>
        <name>LookAlikes</name>
        <message numerus="yes">
            <source>%Ln are called “{name}”</source>
            <translation>
                <numerusform>%Ln s’appelle « {name} »</numerusform>
                <numerusform>%Ln s’appellent « {name} »</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln are called “{name}” like it</source>
            <translation>
                <numerusform>%Ln s’appelle « {name} » comme elle</numerusform>
                <numerusform>%Ln s’appellent « {name} » comme elle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bear no name</source>
            <translation>
                <numerusform>%Ln ne porte pas de nom</numerusform>
                <numerusform>%Ln ne portent pas de nom</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln by other names</source>
            <translation>
                <numerusform>%Ln autrement</numerusform>
                <numerusform>%Ln autrement</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of its %Ln nearest images, {parts}.</source>
            <translation>
                <numerusform>De sa %Ln image la plus proche : {parts}.</numerusform>
                <numerusform>De ses %Ln images les plus proches : {parts}.</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} “{name}”</source>
            <translation>{count} « {name} »</translation>
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>all labels alike</source>
            <translation>toutes les étiquettes à égalité</translation>
        </message>
        <message>
            <source>epoch {epoch}: loss {loss} nats, weighted {weighted} nats</source>
            <translation>époque {epoch} : perte {loss} nats, pondérée {weighted} nats</translation>
        </message>
        <message>
            <source>loss in nats</source>
            <translation>perte en nats</translation>
        </message>
        <message>
            <source>weighted by contribution</source>
            <translation>pondérée par la contribution</translation>
        </message>
    </context>
    <context>
        <name>Loupe</name>
        <message>
            <source>Loupe</source>
            <translation>Loupe</translation>
        </message>
    </context>
    <context>
        <name>LoupeLine</name>
        <message>
            <source>Back to the images</source>
            <translation>Retour aux images</translation>
        </message>
        <message>
            <source>Colour of the label</source>
            <translation>Couleur de l’étiquette</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Label hidden until answered</source>
            <translation>Étiquette masquée jusqu’à la réponse</translation>
        </message>
        <message>
            <source>Next image</source>
            <translation>Image suivante</translation>
        </message>
        <message>
            <source>Place in the list</source>
            <translation>Place dans la liste</translation>
        </message>
        <message>
            <source>Previous image</source>
            <translation>Image précédente</translation>
        </message>
        <message>
            <source>Suggested: {name}</source>
            <translation>Suggérée : {name}</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>Suggestion</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} sur {count}</translation>
        </message>
    </context>
    <context>
        <name>LoupeMode</name>
        <message>
            <source>There is no image to look at.</source>
            <translation>Il n’y a pas d’image à regarder.</translation>
        </message>
        <message>
            <source>This image is still being read; the key answered nothing.</source>
            <translation>Cette image est encore en cours de lecture ; la touche n’a répondu à rien.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Drawing the sample project</source>
            <translation>Dessin du projet d’exemple</translation>
        </message>
        <message>
            <source>Go on in the copy; the file that was open stays as it is.</source>
            <translation>Continuez dans la copie ; le fichier qui était ouvert reste tel quel.</translation>
        </message>
        <message>
            <source>Label correction</source>
            <translation>Correction d’étiquettes</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>New project from it</source>
            <translation>Nouveau projet à partir de lui</translation>
        </message>
        <message>
            <source>Open a folder of images, a CSV table, or a project file (.alc).</source>
            <translation>Ouvrez un dossier d’images, un tableau CSV ou un fichier de projet (.alc).</translation>
        </message>
        <message>
            <source>Open the copy</source>
            <translation>Ouvrir la copie</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>Ouverture de {name}</translation>
        </message>
        <message>
            <source>Saving failed</source>
            <translation>Échec de l’enregistrement</translation>
        </message>
        <message>
            <source>The copy holds every answer.</source>
            <translation>La copie contient chaque réponse.</translation>
        </message>
        <message>
            <source>The language changes when the import is done or left.</source>
            <translation>La langue changera quand l’import sera terminé ou quitté.</translation>
        </message>
        <message>
            <source>The text size changes when the import is done or left.</source>
            <translation>La taille du texte changera quand l’import sera terminé ou quitté.</translation>
        </message>
        <message>
            <source>This is neither a folder, nor a table, nor a project.</source>
            <translation>Ce n’est ni un dossier, ni un tableau, ni un projet.</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <source>&amp;Label</source>
            <translation>Éti&amp;quette</translation>
        </message>
        <message>
            <source>&amp;Round</source>
            <translation>&amp;Tour</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>App&amp;earance</source>
            <translation>A&amp;pparence</translation>
        </message>
        <message>
            <source>Cl&amp;asses</source>
            <translation>Cl&amp;asses</translation>
        </message>
        <message>
            <source>Con&amp;trast</source>
            <translation>Contra&amp;ste</translation>
        </message>
        <message>
            <source>L&amp;anguage</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>Li&amp;keliest classes</source>
            <translation>Classes les plus pro&amp;bables</translation>
        </message>
        <message>
            <source>No project yet</source>
            <translation>Pas encore de projet</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Projets &amp;récents</translation>
        </message>
        <message>
            <source>Text si&amp;ze</source>
            <translation>&amp;Taille du texte</translation>
        </message>
    </context>
    <context>
        <name>MergeOffer</name>
        <message>
            <source>Labels that can be merged</source>
            <translation>Étiquettes qui peuvent être fusionnées</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>Read “{name}” as no label</source>
            <translation>Lire « {name} » comme sans étiquette</translation>
        </message>
        <message>
            <source>Read “{name}” as “{other}”</source>
            <translation>Lire « {name} » comme « {other} »</translation>
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
            <translation>Étiquettes &amp;fausses parmi les données, environ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>For comparison ({n})</source>
            <translation>Pour comparer ({n})</translation>
        </message>
        <message>
            <source>How the next batch is chosen</source>
            <translation>Comment le prochain lot est choisi</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>Méthodes</translation>
        </message>
        <message>
            <source>Methods of the literature, to set beside the others.</source>
            <translation>Méthodes de la littérature, à comparer aux autres.</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>Recommandées</translation>
        </message>
        <message>
            <source>Share of wrong labels among the given ones</source>
            <translation>Part d’étiquettes fausses parmi les étiquettes données</translation>
        </message>
        <message>
            <source>Simple</source>
            <translation>Simples</translation>
        </message>
        <message>
            <source>The model and your answers speak for about {n} %.</source>
            <translation>Le modèle et vos réponses parlent pour environ {n} %.</translation>
        </message>
        <message>
            <source>The project remembers it. The batch you are answering stays as it is; you can change the method before every round.</source>
            <translation>Le projet s’en souvient. Le lot auquel vous répondez reste tel quel ; vous pouvez changer de méthode avant chaque tour.</translation>
        </message>
        <message>
            <source>Use this method</source>
            <translation>Utiliser cette méthode</translation>
        </message>
    </context>
    <context>
        <name>Methods</name>
        <message>
            <source>A model that learned everything by heart is bent most by wrong labels: these are asked about. For finding wrong labels.</source>
            <translation>C’est un modèle qui a tout appris par cœur que les étiquettes fausses déforment le plus : ce sont elles qui sont demandées. Pour trouver les étiquettes fausses.</translation>
        </message>
        <message>
            <source>Adds up how unlikely the model finds the label and how unsure it is. For mistakes among hard images.</source>
            <translation>Additionne à quel point le modèle trouve l’étiquette improbable et à quel point il est incertain. Pour les erreurs parmi les images difficiles.</translation>
        </message>
        <message>
            <source>Asks about uncertain images whatever their labels, spread out. Shows what distrusting labels is worth.</source>
            <translation>Demande les images incertaines quelles que soient leurs étiquettes, en les dispersant. Montre ce que vaut la méfiance envers les étiquettes.</translation>
        </message>
        <message>
            <source>By chance</source>
            <translation>Au hasard</translation>
        </message>
        <message>
            <source>Closest call</source>
            <translation>Cas les plus serrés</translation>
        </message>
        <message>
            <source>Contradicted and uncertain</source>
            <translation>Contredites et incertaines</translation>
        </message>
        <message>
            <source>Distrusted and uncertain, spread out</source>
            <translation>Douteuses et incertaines, dispersées</translation>
        </message>
        <message>
            <source>Estimates how many labels of each class are wrong and leaves out those that fit similar images least, then asks about the most uncertain.</source>
            <translation>Estime combien d’étiquettes de chaque classe sont fausses et écarte celles qui conviennent le moins aux images semblables, puis demande les plus incertaines.</translation>
        </message>
        <message>
            <source>Every image is as likely as any other. For an unbiased count of wrong labels, and as a yardstick.</source>
            <translation>Chaque image est aussi probable que toute autre. Pour compter sans biais les étiquettes fausses, et comme étalon.</translation>
        </message>
        <message>
            <source>Images between two classes that the model finds nearly equally likely. For classes that look alike.</source>
            <translation>Les images entre deux classes que le modèle trouve presque également probables. Pour les classes qui se ressemblent.</translation>
        </message>
        <message>
            <source>Images whose answer would change a simple model most, reckoning with mix-ups between classes.</source>
            <translation>Les images dont la réponse changerait le plus un modèle simple, en tenant compte des confusions entre classes.</translation>
        </message>
        <message>
            <source>Images whose class the model can't tell. For improving a model when most labels are right.</source>
            <translation>Les images dont le modèle ne sait dire la classe. Pour améliorer un modèle quand la plupart des étiquettes sont justes.</translation>
        </message>
        <message>
            <source>Images whose likeliest class is still unlikely. Much like “Most uncertain”, and easier to explain.</source>
            <translation>Les images dont la classe la plus probable l’est encore peu. Proche de « Les plus incertaines », et plus facile à expliquer.</translation>
        </message>
        <message>
            <source>Labels that bend the model most</source>
            <translation>Étiquettes qui déforment le plus le modèle</translation>
        </message>
        <message>
            <source>Labels that the model finds least likely. For gross mistakes; hard images with right labels come along.</source>
            <translation>Les étiquettes que le modèle trouve les moins probables. Pour les grosses erreurs ; des images difficiles aux étiquettes justes viennent avec.</translation>
        </message>
        <message>
            <source>Largest change expected</source>
            <translation>Plus grand changement attendu</translation>
        </message>
        <message>
            <source>Learns from your answers which class is mistaken for which, then asks about the most uncertain. For mistakes with a pattern; needs some hundred answers.</source>
            <translation>Apprend de vos réponses quelle classe est prise pour quelle autre, puis demande les plus incertaines. Pour les erreurs systématiques ; il lui faut quelques centaines de réponses.</translation>
        </message>
        <message>
            <source>Leaves labels out of training that differ from those of similar images, then asks about the most uncertain.</source>
            <translation>Écarte de l’entraînement les étiquettes qui diffèrent de celles des images semblables, puis demande les plus incertaines.</translation>
        </message>
        <message>
            <source>Leaves labels out of training that the model keeps stumbling over, then asks about the most uncertain. Must be told how many labels are wrong.</source>
            <translation>Écarte de l’entraînement les étiquettes sur lesquelles le modèle ne cesse de trébucher, puis demande les plus incertaines. Il faut lui dire combien d’étiquettes sont fausses.</translation>
        </message>
        <message>
            <source>May ask about similar images in a row. Shows what spreading the questions is worth.</source>
            <translation>Peut demander des images semblables à la suite. Montre ce que vaut la dispersion des questions.</translation>
        </message>
        <message>
            <source>Most contradicted</source>
            <translation>Les plus contredites</translation>
        </message>
        <message>
            <source>Most uncertain</source>
            <translation>Les plus incertaines</translation>
        </message>
        <message>
            <source>Probably wrong, and what teaches most</source>
            <translation>Sans doute fausses, et ce qui apprend le plus</translation>
        </message>
        <message>
            <source>Random checks</source>
            <translation>Contrôles aléatoires</translation>
        </message>
        <message>
            <source>The method of the paper: learns which labels to distrust, asks about the uncertain ones among them, and spares images like those just asked. For a better model where very many labels are wrong.</source>
            <translation>La méthode de l’article : apprend de quelles étiquettes se méfier, demande les incertaines parmi elles, et épargne les images qui ressemblent à celles qui viennent d’être demandées. Pour un meilleur modèle quand de très nombreuses étiquettes sont fausses.</translation>
        </message>
        <message>
            <source>The paper's, trusting all labels alike</source>
            <translation>Celle de l’article, toutes les étiquettes crues à égalité</translation>
        </message>
        <message>
            <source>The paper's, without sparing neighbours</source>
            <translation>Celle de l’article, sans épargner les voisins</translation>
        </message>
        <message>
            <source>Trains in stages on the labels that fit best, then asks about the most uncertain. Must be told how many labels are wrong.</source>
            <translation>S’entraîne par étapes sur les étiquettes qui conviennent le mieux, puis demande les plus incertaines. Il faut lui dire combien d’étiquettes sont fausses.</translation>
        </message>
        <message>
            <source>Uncertain, labels hard to learn left out</source>
            <translation>Incertaines, étiquettes difficiles à apprendre écartées</translation>
        </message>
        <message>
            <source>Uncertain, labels that fit worst left out</source>
            <translation>Incertaines, étiquettes qui conviennent le moins écartées</translation>
        </message>
        <message>
            <source>Uncertain, labels unlike their neighbours left out</source>
            <translation>Incertaines, étiquettes contraires aux voisins écartées</translation>
        </message>
        <message>
            <source>Uncertain, the worst of each class left out</source>
            <translation>Incertaines, les pires de chaque classe écartées</translation>
        </message>
        <message>
            <source>Uncertain, with learned mix-ups</source>
            <translation>Incertaines, avec confusions apprises</translation>
        </message>
        <message>
            <source>Weakest suggestion</source>
            <translation>Suggestion la plus faible</translation>
        </message>
        <message>
            <source>Works out how probably each label is wrong and asks about those first; the more labels are wrong, the more it asks what the model can learn from. Asks about one of several copies. The best choice for finding wrong labels.</source>
            <translation>Calcule la probabilité que chaque étiquette soit fausse et demande celles-là d’abord ; plus il y a d’étiquettes fausses, plus elle demande ce dont le modèle peut apprendre. Ne demande qu’une copie parmi plusieurs. Le meilleur choix pour trouver les étiquettes fausses.</translation>
        </message>
    </context>
    <context>
        <name>NamesHeader</name>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Predictions</source>
            <translation>Prédictions</translation>
        </message>
    </context>
    <context>
        <name>NeighborChart</name>
        <message>
            <source>even guess</source>
            <translation>égalité</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>moyenne</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>nats</translation>
        </message>
    </context>
    <context>
        <name>NeighborColumn</name>
        <message>
            <source>{name}, entropy at the pick {before} nats, after {step} steps {after}</source>
            <translation>{name}, entropie lors du choix {before} nats, après {step} pas {after}</translation>
        </message>
        <message>
            <source>{name}, the model's entropy {before} nats</source>
            <translation>{name}, entropie du modèle {before} nats</translation>
        </message>
        <message>
            <source>{name}, the model's entropy {before} nats, after {step} steps {after}</source>
            <translation>{name}, entropie du modèle {before} nats, après {step} pas {after}</translation>
        </message>
    </context>
    <context>
        <name>NeighborPage</name>
        <message>
            <source>An image and its neighbours</source>
            <translation>Une image et ses voisins</translation>
        </message>
    </context>
    <context>
        <name>NeighborView</name>
        <message>
            <source>After the first round you see here what each answer tells about similar images.</source>
            <translation>Après le premier tour, vous verrez ici ce que chaque réponse dit des images semblables.</translation>
        </message>
        <message>
            <source>Asking about this image leaves the entropy of {neighbours} as it is, on average.</source>
            <translation>Demander cette image laisse telle quelle, en moyenne, l’entropie de {neighbours}.</translation>
        </message>
        <message>
            <source>Asking about this image lowers the entropy of its one neighbour by {amount} nats.</source>
            <translation>Demander cette image abaisse l’entropie de son seul voisin de {amount} nats.</translation>
        </message>
        <message>
            <source>Asking about this image lowers the entropy of {neighbours} by {amount} nats on average.</source>
            <translation>Demander cette image abaisse l’entropie de {neighbours} de {amount} nats en moyenne.</translation>
        </message>
        <message>
            <source>Asking about this image raises the entropy of {neighbours} by {amount} nats on average.</source>
            <translation>Demander cette image élève l’entropie de {neighbours} de {amount} nats en moyenne.</translation>
        </message>
        <message>
            <source>Choose an image to see what its label tells about its neighbours.</source>
            <translation>Choisissez une image pour voir ce que son étiquette dit de ses voisins.</translation>
        </message>
        <message>
            <source>Click an image to go there; Ctrl or Shift and click to select.</source>
            <translation>Cliquez sur une image pour y aller ; Ctrl ou Maj et clic pour sélectionner.</translation>
        </message>
        <message>
            <source>Diffusion step</source>
            <translation>Pas de diffusion</translation>
        </message>
        <message>
            <source>Entropy of the image and its neighbours</source>
            <translation>Entropie de l’image et de ses voisins</translation>
        </message>
        <message>
            <source>Give “{label}”</source>
            <translation>Donner « {label} »</translation>
        </message>
        <message>
            <source>Label the selected neighbour “{label}”</source>
            <translation>Étiqueter le voisin sélectionné « {label} »</translation>
        </message>
        <message>
            <source>Label the {count} selected neighbours “{label}”</source>
            <translation>Étiqueter les {count} voisins sélectionnés « {label} »</translation>
        </message>
        <message>
            <source>Label this image first, then its neighbours</source>
            <translation>Étiquetez d’abord cette image, puis ses voisins</translation>
        </message>
        <message>
            <source>Neighbour {place} of {count}</source>
            <translation>Voisin {place} sur {count}</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Voisins</translation>
        </message>
        <message>
            <source>One of them would have been asked about as well, and is spared.</source>
            <translation>L’un d’eux aurait été demandé lui aussi, et il est épargné.</translation>
        </message>
        <message>
            <source>Play the diffusion steps</source>
            <translation>Jouer les pas de diffusion</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Enregistrer l’image…</translation>
        </message>
        <message>
            <source>Select neighbours to label them “{label}”</source>
            <translation>Sélectionnez des voisins pour les étiqueter « {label} »</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>The method did not pick this image. Asking about it would lower the entropy of {neighbours} by {amount} nats on average.</source>
            <translation>La méthode n’a pas choisi cette image. La demander abaisserait l’entropie de {neighbours} de {amount} nats en moyenne.</translation>
        </message>
        <message>
            <source>This image</source>
            <translation>Cette image</translation>
        </message>
        <message>
            <source>This image has no neighbours: its label says nothing about other images.</source>
            <translation>Cette image n’a pas de voisins : son étiquette ne dit rien d’autres images.</translation>
        </message>
        <message>
            <source>This method does not spread entropy to neighbours: an answer here leaves theirs as it is. These are the images most like it.</source>
            <translation>Cette méthode ne diffuse pas d’entropie aux voisins : une réponse ici laisse la leur telle quelle. Voici les images qui lui ressemblent le plus.</translation>
        </message>
        <message>
            <source>after its diffusion</source>
            <translation>après sa diffusion</translation>
        </message>
        <message>
            <source>distance {near}</source>
            <translation>distance {near}</translation>
        </message>
        <message>
            <source>entropy when it was picked</source>
            <translation>entropie lors de son choix</translation>
        </message>
        <message>
            <source>if it were asked</source>
            <translation>si elle était demandée</translation>
        </message>
        <message>
            <source>its {count} neighbours</source>
            <translation>ses {count} voisins</translation>
        </message>
        <message>
            <source>mean of the model's entropy, all images</source>
            <translation>moyenne de l’entropie du modèle, toutes les images</translation>
        </message>
        <message>
            <source>neighbours, nearest first (distance {near} to {far})</source>
            <translation>voisins, du plus proche au plus lointain (distance {near} à {far})</translation>
        </message>
        <message>
            <source>picked for this batch</source>
            <translation>choisie pour ce lot</translation>
        </message>
        <message>
            <source>spared the question</source>
            <translation>question épargnée</translation>
        </message>
        <message>
            <source>step {step} of {steps}</source>
            <translation>pas {step} sur {steps}</translation>
        </message>
        <message>
            <source>the model's entropy</source>
            <translation>l’entropie du modèle</translation>
        </message>
        <message>
            <source>the {count} nearest of its {all} neighbours</source>
            <translation>les {count} plus proches de ses {all} voisins</translation>
        </message>
        <message>
            <source>the {count} nearest of {all} neighbours, nearest first (distance {near} to {far})</source>
            <translation>les {count} plus proches de {all} voisins, du plus proche au plus lointain (distance {near} à {far})</translation>
        </message>
        <message>
            <source>{count} of them would have been asked about as well, and are spared.</source>
            <translation>{count} d’entre eux auraient été demandés eux aussi, et ils sont épargnés.</translation>
        </message>
    </context>
    <context>
        <name>NewProjectForm</name>
        <message>
            <source>Change the folder of the images</source>
            <translation>Changer le dossier des images</translation>
        </message>
        <message>
            <source>Change the project file</source>
            <translation>Changer le fichier du projet</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Changer…</translation>
        </message>
        <message>
            <source>Channels of TIFF images to show</source>
            <translation>Canaux des images TIFF à afficher</translation>
        </message>
        <message>
            <source>Channels shown</source>
            <translation>Canaux affichés</translation>
        </message>
        <message>
            <source>Folder of the images</source>
            <translation>Dossier des images</translation>
        </message>
        <message>
            <source>How images are compared</source>
            <translation>Comment les images sont comparées</translation>
        </message>
        <message>
            <source>How this was read</source>
            <translation>Comment cela a été lu</translation>
        </message>
        <message>
            <source>Images are in</source>
            <translation>Les images sont dans</translation>
        </message>
        <message>
            <source>Images asked about in each round</source>
            <translation>Images demandées à chaque tour</translation>
        </message>
        <message>
            <source>Images per round</source>
            <translation>Images par tour</translation>
        </message>
        <message>
            <source>Name one channel or three, counted from 1, e.g. 4, 3, 2.</source>
            <translation>Nommez un ou trois canaux, comptés à partir de 1, par exemple 4, 3, 2.</translation>
        </message>
        <message>
            <source>Name the project file.</source>
            <translation>Nommez le fichier du projet.</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nouveau projet</translation>
        </message>
        <message>
            <source>Project file</source>
            <translation>Fichier du projet</translation>
        </message>
        <message>
            <source>Put the project file elsewhere: nothing is written among the images.</source>
            <translation>Mettez le fichier du projet ailleurs : rien n’est écrit parmi les images.</translation>
        </message>
        <message>
            <source>The name of a project file ends in {suffix}.</source>
            <translation>Le nom d’un fichier de projet se termine par {suffix}.</translation>
        </message>
        <message>
            <source>There is a file of this name already. Choose another name.</source>
            <translation>Un fichier de ce nom existe déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>Il n’y a pas de dossier {folder}.</translation>
        </message>
        <message>
            <source>the first; or e.g. 4, 3, 2</source>
            <translation>les premiers ; ou par exemple 4, 3, 2</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Ctrl+Enter keeps it, Esc drops it</source>
            <translation>Ctrl+Entrée la garde, Échap l’abandonne</translation>
        </message>
        <message>
            <source>Flagged</source>
            <translation>Drapeau</translation>
        </message>
        <message>
            <source>No more than {count} characters</source>
            <translation>Pas plus de {count} caractères</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message numerus="yes">
            <source>Note on %Ln images</source>
            <translation>
                <numerusform>Note sur %Ln image</numerusform>
                <numerusform>Note sur %Ln images</numerusform>
            </translation>
        </message>
        <message>
            <source>State of the note</source>
            <translation>État de la note</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Écrire une note</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>pas encore enregistrée</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>enregistrée</translation>
        </message>
    </context>
    <context>
        <name>Notifier</name>
        <message>
            <source>Label correction</source>
            <translation>Correction d’étiquettes</translation>
        </message>
        <message>
            <source>The images are prepared.</source>
            <translation>Les images sont préparées.</translation>
        </message>
        <message>
            <source>The next round is ready.</source>
            <translation>Le prochain tour est prêt.</translation>
        </message>
        <message>
            <source>The random checks are ready.</source>
            <translation>Les contrôles aléatoires sont prêts.</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>{n} %</source>
            <translation>{n} %</translation>
        </message>
    </context>
    <context>
        <name>OrderBox</name>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Entropy, high first</source>
            <translation>Entropie décroissante</translation>
        </message>
        <message>
            <source>Given → suggested</source>
            <translation>Donnée → suggérée</translation>
        </message>
        <message>
            <source>Order of asking</source>
            <translation>Ordre des questions</translation>
        </message>
        <message>
            <source>Order of import</source>
            <translation>Ordre de l’import</translation>
        </message>
        <message>
            <source>Order of the images</source>
            <translation>Ordre des images</translation>
        </message>
        <message>
            <source>Similarity to this image</source>
            <translation>Ressemblance à cette image</translation>
        </message>
        <message>
            <source>Suspicion, high first</source>
            <translation>Les plus suspectes d’abord</translation>
        </message>
    </context>
    <context>
        <name>PairList</name>
        <message>
            <source>Pairs that are mixed up, most images first</source>
            <translation>Paires confondues, les plus nombreuses d’abord</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>not available</source>
            <translation>indisponible</translation>
        </message>
        <message>
            <source>on</source>
            <translation>activé</translation>
        </message>
    </context>
    <context>
        <name>PaneSteps</name>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
    </context>
    <context>
        <name>PictureRow</name>
        <message numerus="yes">
            <source>%Ln pictures chosen for “{name}”</source>
            <translation>
                <numerusform>%Ln illustration choisie pour « {name} »</numerusform>
                <numerusform>%Ln illustrations choisies pour « {name} »</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PictureSaver</name>
        <message>
            <source>Drawing for print, any size (*.svg)</source>
            <translation>Dessin pour l’impression, à toute taille (*.svg)</translation>
        </message>
        <message>
            <source>Picture for screen and slides (*.png)</source>
            <translation>Image pour l’écran et les présentations (*.png)</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>Enregistrer l’image</translation>
        </message>
        <message>
            <source>Saved {path}</source>
            <translation>{path} enregistré</translation>
        </message>
        <message>
            <source>There is no picture of neighbours to save yet.</source>
            <translation>Il n’y a pas encore d’image de voisins à enregistrer.</translation>
        </message>
        <message>
            <source>{project} image {n}.png</source>
            <translation>{project} image {n}.png</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Apparence</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>&amp;Text size</source>
            <translation>&amp;Taille du texte</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Con&amp;trast</source>
            <translation>&amp;Contraste</translation>
        </message>
        <message>
            <source>It is written beside your answers.</source>
            <translation>Il est inscrit à côté de vos réponses.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>Rythme</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>Votre &amp;nom</translation>
        </message>
    </context>
    <context>
        <name>ProgressView</name>
        <message>
            <source>Agreement with the model</source>
            <translation>Accord avec le modèle</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Corrigées</translation>
        </message>
        <message>
            <source>No training has run yet. From the first round on you see here how well the model learns and how much it trusts each label.</source>
            <translation>Aucun entraînement n’a encore eu lieu. À partir du premier tour, vous verrez ici à quel point le modèle apprend bien et se fie à chaque étiquette.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Revues</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Tour</translation>
        </message>
        <message>
            <source>Wrong labels left</source>
            <translation>Étiquettes fausses restantes</translation>
        </message>
        <message>
            <source>a few seconds</source>
            <translation>quelques secondes</translation>
        </message>
        <message>
            <source>about {value}</source>
            <translation>environ {value}</translation>
        </message>
        <message>
            <source>accepted in bulk</source>
            <translation>acceptées en bloc</translation>
        </message>
        <message>
            <source>asked by: {method}</source>
            <translation>demandé par : {method}</translation>
        </message>
        <message>
            <source>between {low} and {high}, nine times in ten</source>
            <translation>entre {low} et {high}, neuf fois sur dix</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmées</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>corrigées</translation>
        </message>
        <message>
            <source>estimated after the first round</source>
            <translation>estimé après le premier tour</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>exclues</translation>
        </message>
        <message>
            <source>its batch is done</source>
            <translation>son lot est terminé</translation>
        </message>
        <message>
            <source>known after your first answers</source>
            <translation>connu après vos premières réponses</translation>
        </message>
        <message>
            <source>known after your first labels for a batch</source>
            <translation>connu après vos premières étiquettes pour un lot</translation>
        </message>
        <message>
            <source>labelled</source>
            <translation>étiquetées</translation>
        </message>
        <message>
            <source>no image has been reviewed yet</source>
            <translation>aucune image n’a encore été revue</translation>
        </message>
        <message>
            <source>no round has been run yet</source>
            <translation>aucun tour n’a encore eu lieu</translation>
        </message>
        <message>
            <source>not told while you label blind</source>
            <translation>non dit tant que vous étiquetez à l’aveugle</translation>
        </message>
        <message>
            <source>of the {count} labels you gave when asked were predicted</source>
            <translation>des {count} étiquettes que vous avez données aux questions étaient prédites</translation>
        </message>
        <message>
            <source>of {repeats} images labelled twice {differ} differ: about {low} to {high} of the labels given are wrong</source>
            <translation>sur {repeats} images étiquetées deux fois, {differ} diffèrent : environ {low} à {high} des étiquettes données sont fausses</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>indécises</translation>
        </message>
        <message>
            <source>{count} corrections per hundred labels reviewed</source>
            <translation>{count} corrections pour cent étiquettes revues</translation>
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
            <translation>{reviewed} sur {images}</translation>
        </message>
        <message>
            <source>{waiting} of its {size} images are waiting</source>
            <translation>{waiting} de ses {size} images attendent</translation>
        </message>
    </context>
    <context>
        <name>ProjectHost</name>
        <message>
            <source>Open read-only</source>
            <translation>Ouvrir en lecture seule</translation>
        </message>
    </context>
    <context>
        <name>ProjectMessages</name>
        <message>
            <source>Find moved images…</source>
            <translation>Retrouver les images déplacées…</translation>
        </message>
        <message>
            <source>Open read-only: answers can't be given.</source>
            <translation>Ouvert en lecture seule : on ne peut pas répondre.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Enregistrer une copie…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>%Ln answers can't be saved.</source>
            <translation>
                <numerusform>%Ln réponse ne peut pas être enregistrée.</numerusform>
                <numerusform>%Ln réponses ne peuvent pas être enregistrées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>Fermer quand même</translation>
        </message>
        <message>
            <source>Close and lose them</source>
            <translation>Fermer et les perdre</translation>
        </message>
        <message>
            <source>Compute anew</source>
            <translation>Recalculer</translation>
        </message>
        <message>
            <source>Copy with names</source>
            <translation>Copier avec les noms</translation>
        </message>
        <message>
            <source>Each is undone by a step of its own, the newest first, and redo brings them back one by one until something else is done. What had been undone before stays undone.</source>
            <translation>Chacune est annulée à part, la plus récente d’abord, et « Rétablir » les ramène une par une jusqu’à ce qu’autre chose soit fait. Ce qui était déjà annulé auparavant le reste.</translation>
        </message>
        <message>
            <source>If you have moved the project from a computer of yours, use them: that saves the time of computing them. If you have the project from somebody else, compute them anew: made-up features would choose the images that you are asked about.</source>
            <translation>Si vous avez apporté le projet d’un autre ordinateur à vous, utilisez-les : cela épargne le temps de leur calcul. Si le projet vous vient de quelqu’un d’autre, recalculez-les : des caractéristiques inventées choisiraient les images qui vous sont demandées.</translation>
        </message>
        <message>
            <source>Leave all as it is</source>
            <translation>Tout laisser tel quel</translation>
        </message>
        <message>
            <source>Leave names out</source>
            <translation>Omettre les noms</translation>
        </message>
        <message>
            <source>No image is in them, and names of images, folders, classes and people are left out. Names can help to find a mistake: copy them too, if you agree to hand them on.</source>
            <translation>Il ne contient aucune image, et les noms d’images, de dossiers, de classes et de personnes sont omis. Les noms peuvent aider à trouver une erreur : copiez-les aussi, si vous acceptez de les transmettre.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Enregistrer une copie…</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Rester</translation>
        </message>
        <message>
            <source>The diagnostics are copied.</source>
            <translation>Le diagnostic est copié.</translation>
        </message>
        <message>
            <source>The features beside this project come from another computer or user.</source>
            <translation>Les caractéristiques à côté de ce projet viennent d’un autre ordinateur ou d’un autre utilisateur.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message numerus="yes">
            <source>Undo %Ln operations</source>
            <translation>
                <numerusform>Annuler %Ln opération</numerusform>
                <numerusform>Annuler %Ln opérations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undo %Ln operations?</source>
            <translation>
                <numerusform>Annuler %Ln opération ?</numerusform>
                <numerusform>Annuler %Ln opérations ?</numerusform>
            </translation>
        </message>
        <message>
            <source>Use them</source>
            <translation>Les utiliser</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>et %Ln de plus</numerusform>
                <numerusform>et %Ln de plus</numerusform>
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
                <numerusform>%Ln contrôle aléatoire</numerusform>
                <numerusform>%Ln contrôles aléatoires</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestions are at least {share} sure; the model expects {right} right.</source>
            <translation>
                <numerusform>%Ln suggestion est sûre à {share} au moins ; le modèle en attend {right} justes.</numerusform>
                <numerusform>%Ln suggestions sont sûres à {share} au moins ; le modèle en attend {right} justes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suspects</source>
            <translation>
                <numerusform>%Ln suspect</numerusform>
                <numerusform>%Ln suspects</numerusform>
            </translation>
        </message>
        <message>
            <source>No suggestion that is {share} sure is left to accept.</source>
            <translation>Il ne reste aucune suggestion sûre à {share} à accepter.</translation>
        </message>
        <message>
            <source>Of {checked} checked at random {right} were right: {low} to {high} of all such.</source>
            <translation>Sur {checked} contrôlées au hasard, {right} étaient justes : {low} à {high} de toutes celles de ce genre.</translation>
        </message>
        <message>
            <source>That is less than the slider asks for: set it higher, or answer them one by one.</source>
            <translation>C’est moins que ne demande le curseur : réglez-le plus haut, ou répondez à chacune.</translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>environ {time}</translation>
        </message>
        <message>
            <source>then {part}</source>
            <translation>puis {part}</translation>
        </message>
        <message>
            <source>{part} left</source>
            <translation>reste {part}</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Addresses read as paths: {count}.</source>
            <translation>Adresses lues comme des chemins : {count}.</translation>
        </message>
        <message>
            <source>Letters are read as {encoding}: {names}.</source>
            <translation>Les lettres sont lues en {encoding} : {names}.</translation>
        </message>
        <message>
            <source>Names found without their ending: {count}.</source>
            <translation>Noms trouvés sans leur extension : {count}.</translation>
        </message>
        <message>
            <source>One column per class: {names}.</source>
            <translation>Une colonne par classe : {names}.</translation>
        </message>
        <message>
            <source>Parts of the data set, kept as the column split: {names}.</source>
            <translation>Parties du jeu de données, gardées dans la colonne split : {names}.</translation>
        </message>
        <message>
            <source>Paths are in the column “{path}”, labels in “{label}”.</source>
            <translation>Les chemins sont dans la colonne « {path} », les étiquettes dans « {label} ».</translation>
        </message>
        <message>
            <source>Paths are in the column “{path}”.</source>
            <translation>Les chemins sont dans la colonne « {path} ».</translation>
        </message>
        <message>
            <source>Paths found in a folder below: {count}.</source>
            <translation>Chemins trouvés dans un dossier inférieur : {count}.</translation>
        </message>
        <message>
            <source>Paths found in another form of letters: {count}.</source>
            <translation>Chemins trouvés sous une autre forme de lettres : {count}.</translation>
        </message>
        <message>
            <source>Paths found in another letter case: {count}.</source>
            <translation>Chemins trouvés avec une autre casse : {count}.</translation>
        </message>
        <message>
            <source>Paths of another place: {count}.</source>
            <translation>Chemins d’un autre endroit : {count}.</translation>
        </message>
        <message>
            <source>Paths relative to the folder of the table: {count}.</source>
            <translation>Chemins relatifs au dossier du tableau : {count}.</translation>
        </message>
        <message>
            <source>Paths with %20 and the like read as signs: {count}.</source>
            <translation>Chemins où %20 et autres sont lus comme des signes : {count}.</translation>
        </message>
        <message>
            <source>The class is folder {level}: {names}.</source>
            <translation>La classe est le dossier {level} : {names}.</translation>
        </message>
        <message>
            <source>The first row is an image, not names of columns.</source>
            <translation>La première ligne est une image, et non des noms de colonnes.</translation>
        </message>
        <message>
            <source>{listed} is {file_name}</source>
            <translation>{listed} est {file_name}</translation>
        </message>
        <message>
            <source>“{name}” is read as no label.</source>
            <translation>« {name} » est lu comme sans étiquette.</translation>
        </message>
        <message>
            <source>“{name}” is read as “{other}”.</source>
            <translation>« {name} » est lu comme « {other} ».</translation>
        </message>
    </context>
    <context>
        <name>ReadingForm</name>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Column with the label</source>
            <translation>Colonne de l’étiquette</translation>
        </message>
        <message>
            <source>Column with the path</source>
            <translation>Colonne du chemin</translation>
        </message>
        <message>
            <source>Columns are</source>
            <translation>Les colonnes sont</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Encodage</translation>
        </message>
        <message>
            <source>Encoding of the table</source>
            <translation>Encodage du tableau</translation>
        </message>
        <message>
            <source>File with the names of the classes</source>
            <translation>Fichier des noms des classes</translation>
        </message>
        <message>
            <source>Folder that is the class</source>
            <translation>Dossier qui est la classe</translation>
        </message>
        <message>
            <source>Folder that is the part of the data set</source>
            <translation>Dossier qui est la partie du jeu de données</translation>
        </message>
        <message>
            <source>Follow links</source>
            <translation>Suivre les liens</translation>
        </message>
        <message>
            <source>Label column</source>
            <translation>Colonne d’étiquette</translation>
        </message>
        <message>
            <source>Names of the classes…</source>
            <translation>Noms des classes…</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Partie</translation>
        </message>
        <message>
            <source>Path column</source>
            <translation>Colonne de chemin</translation>
        </message>
        <message>
            <source>Take merging back</source>
            <translation>Défaire la fusion</translation>
        </message>
        <message>
            <source>The first row names the columns</source>
            <translation>La première ligne nomme les colonnes</translation>
        </message>
        <message>
            <source>What divides the columns</source>
            <translation>Ce qui sépare les colonnes</translation>
        </message>
        <message>
            <source>folder {number}: {names}</source>
            <translation>dossier {number} : {names}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>one column per class</source>
            <translation>une colonne par classe</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>highlight a class in the class panel first</source>
            <translation>mettez d’abord une classe en évidence dans le panneau des classes</translation>
        </message>
        <message>
            <source>nothing runs in the background</source>
            <translation>rien ne tourne en arrière-plan</translation>
        </message>
        <message>
            <source>open a project first</source>
            <translation>ouvrez d’abord un projet</translation>
        </message>
        <message>
            <source>something else is running</source>
            <translation>autre chose est en cours</translation>
        </message>
        <message>
            <source>the images are not prepared yet</source>
            <translation>les images ne sont pas encore préparées</translation>
        </message>
        <message>
            <source>the images are prepared</source>
            <translation>les images sont préparées</translation>
        </message>
        <message>
            <source>the project is open read-only</source>
            <translation>le projet est ouvert en lecture seule</translation>
        </message>
        <message>
            <source>there is nothing to redo</source>
            <translation>il n’y a rien à rétablir</translation>
        </message>
        <message>
            <source>there is nothing to undo</source>
            <translation>il n’y a rien à annuler</translation>
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <source>Project {name} in {folder}</source>
            <translation>Projet {name} dans {folder}</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Projets récents</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Choose the folder of the images…</source>
            <translation>Choisir le dossier des images…</translation>
        </message>
        <message>
            <source>Column with the label</source>
            <translation>Colonne de l’étiquette</translation>
        </message>
        <message>
            <source>Column with the path</source>
            <translation>Colonne du chemin</translation>
        </message>
        <message>
            <source>Follow links</source>
            <translation>Suivre les liens</translation>
        </message>
        <message>
            <source>Label column</source>
            <translation>Colonne d’étiquette</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Regarder encore</translation>
        </message>
        <message>
            <source>Path column</source>
            <translation>Colonne de chemin</translation>
        </message>
        <message>
            <source>Ways to read it</source>
            <translation>Façons de le lire</translation>
        </message>
        <message>
            <source>folder {number}: {names}</source>
            <translation>dossier {number} : {names}</translation>
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
        <message>
            <source>Redone: {remark}</source>
            <translation>Rétabli : {remark}</translation>
        </message>
        <message>
            <source>Undone: {remark}</source>
            <translation>Annulé : {remark}</translation>
        </message>
        <message>
            <source>description of “{name}”</source>
            <translation>description de « {name} »</translation>
        </message>
        <message>
            <source>description of “{name}” removed</source>
            <translation>description de « {name} » retirée</translation>
        </message>
        <message>
            <source>flag on {images}</source>
            <translation>drapeau sur {images}</translation>
        </message>
        <message>
            <source>flag on {images} removed</source>
            <translation>drapeau sur {images} retiré</translation>
        </message>
        <message>
            <source>flagged</source>
            <translation>avec drapeau</translation>
        </message>
        <message>
            <source>no longer a picture of “{name}”: {images}</source>
            <translation>illustration de « {name} » retirée : {images}</translation>
        </message>
        <message>
            <source>note on {images}</source>
            <translation>note sur {images}</translation>
        </message>
        <message>
            <source>note on {images} removed</source>
            <translation>note sur {images} retirée</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>note : {note}</translation>
        </message>
        <message>
            <source>picture of “{name}”: {images}</source>
            <translation>illustration de « {name} » : {images}</translation>
        </message>
        <message>
            <source>pictures of “{name}”</source>
            <translation>illustrations de « {name} »</translation>
        </message>
    </context>
    <context>
        <name>Remarking</name>
        <message>
            <source>Blind: notes and flags are hidden until the image is answered.</source>
            <translation>À l’aveugle : notes et drapeaux sont masqués jusqu’à la réponse.</translation>
        </message>
        <message>
            <source>No longer a picture of “{name}”</source>
            <translation>Ne plus utiliser comme illustration de « {name} »</translation>
        </message>
        <message>
            <source>There is no image to write a note on.</source>
            <translation>Il n’y a pas d’image à laquelle joindre une note.</translation>
        </message>
        <message>
            <source>Use as a picture of “{name}”</source>
            <translation>Utiliser comme illustration de « {name} »</translation>
        </message>
    </context>
    <context>
        <name>Rounds</name>
        <message numerus="yes">
            <source>%Ln images can't be read</source>
            <translation>
                <numerusform>%Ln image est illisible</numerusform>
                <numerusform>%Ln images sont illisibles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln labels look wrong: look through them before the next round.</source>
            <translation>
                <numerusform>%Ln étiquette semble fausse : regardez-la avant le prochain tour.</numerusform>
                <numerusform>%Ln étiquettes semblent fausses : parcourez-les avant le prochain tour.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A batch of %Ln images is there</source>
            <translation>
                <numerusform>Un lot de %Ln image est là</numerusform>
                <numerusform>Un lot de %Ln images est là</numerusform>
            </translation>
        </message>
        <message>
            <source>A round learns from the labels and picks the images worth asking about.</source>
            <translation>Un tour apprend des étiquettes et choisit les images qui valent la question.</translation>
        </message>
        <message>
            <source>Every image has been reviewed</source>
            <translation>Chaque image a été revue</translation>
        </message>
        <message>
            <source>Getting to know your images</source>
            <translation>Prise de connaissance de vos images</translation>
        </message>
        <message numerus="yes">
            <source>Go on with the questions: %Ln images</source>
            <translation>
                <numerusform>Continuer les questions : %Ln image</numerusform>
                <numerusform>Continuer les questions : %Ln images</numerusform>
            </translation>
        </message>
        <message>
            <source>It comes by itself when this one is answered.</source>
            <translation>Il viendra de lui-même quand celui-ci aura ses réponses.</translation>
        </message>
        <message>
            <source>Learning from the given labels</source>
            <translation>Apprentissage des étiquettes données</translation>
        </message>
        <message>
            <source>Learning from your answers</source>
            <translation>Apprentissage de vos réponses</translation>
        </message>
        <message>
            <source>Next batch: {method}.</source>
            <translation>Prochain lot : {method}.</translation>
        </message>
        <message>
            <source>No more labels look wrong</source>
            <translation>Plus aucune étiquette ne semble fausse</translation>
        </message>
        <message>
            <source>Preparing finds out which images are alike; it goes on where it stopped.</source>
            <translation>La préparation trouve quelles images se ressemblent ; elle reprend là où elle s’est arrêtée.</translation>
        </message>
        <message>
            <source>Show the next batch</source>
            <translation>Afficher le prochain lot</translation>
        </message>
        <message>
            <source>Start next &amp;round</source>
            <translation>Lancer le &amp;tour suivant</translation>
        </message>
        <message>
            <source>The batch is finished</source>
            <translation>Le lot est terminé</translation>
        </message>
        <message>
            <source>The batch is finished, and you can stop</source>
            <translation>Le lot est terminé, et vous pouvez arrêter</translation>
        </message>
        <message>
            <source>The batch is finished: no wrong label was in it</source>
            <translation>Le lot est terminé : il ne contenait aucune étiquette fausse</translation>
        </message>
        <message>
            <source>The first batch comes by itself.</source>
            <translation>Le premier lot viendra de lui-même.</translation>
        </message>
        <message>
            <source>The images are not prepared yet</source>
            <translation>Les images ne sont pas encore préparées</translation>
        </message>
        <message>
            <source>The last good model is used. Look at the image it names.</source>
            <translation>C’est le dernier bon modèle qui sert. Regardez l’image qu’il nomme.</translation>
        </message>
        <message>
            <source>The next batch comes by itself. You can go on in all images.</source>
            <translation>Le prochain lot viendra de lui-même. Vous pouvez continuer dans toutes les images.</translation>
        </message>
        <message numerus="yes">
            <source>The next batch is ready: %Ln images</source>
            <translation>
                <numerusform>Le prochain lot est prêt : %Ln image</numerusform>
                <numerusform>Le prochain lot est prêt : %Ln images</numerusform>
            </translation>
        </message>
        <message>
            <source>The next round is being computed already.</source>
            <translation>Le prochain tour est déjà en cours de calcul.</translation>
        </message>
        <message>
            <source>The next round learns from your answers and looks again.</source>
            <translation>Le prochain tour apprendra de vos réponses et cherchera de nouveau.</translation>
        </message>
        <message>
            <source>There is no batch yet</source>
            <translation>Il n’y a pas encore de lot</translation>
        </message>
        <message>
            <source>They are left out of learning. Exclude or replace them.</source>
            <translation>Elles sont laissées hors de l’apprentissage. Excluez-les ou remplacez-les.</translation>
        </message>
        <message>
            <source>Training ended early: {reason}.</source>
            <translation>L’entraînement s’est terminé plus tôt : {reason}.</translation>
        </message>
        <message>
            <source>You can look at all images and label them meanwhile.</source>
            <translation>Pendant ce temps, vous pouvez regarder toutes les images et les étiqueter.</translation>
        </message>
        <message>
            <source>{counts}.
Asked by: {method}.</source>
            <translation>{counts}.
Choisies par : {method}.</translation>
        </message>
    </context>
    <context>
        <name>SavedSearches</name>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Name of “{search}”:</source>
            <translation>Nom de « {search} » :</translation>
        </message>
        <message>
            <source>Save search</source>
            <translation>Enregistrer la recherche</translation>
        </message>
        <message>
            <source>Save this search…</source>
            <translation>Enregistrer cette recherche…</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>Recherches enregistrées</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Projects (*.alc)</source>
            <translation>Projets (*.alc)</translation>
        </message>
        <message>
            <source>Save a copy of the project</source>
            <translation>Enregistrer une copie du projet</translation>
        </message>
    </context>
    <context>
        <name>ScopeButtons</name>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Contrôles</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Revues</translation>
        </message>
        <message>
            <source>Suspects</source>
            <translation>Suspects</translation>
        </message>
    </context>
    <context>
        <name>SearchLine</name>
        <message>
            <source>Search images</source>
            <translation>Chercher des images</translation>
        </message>
        <message>
            <source>Search: file name, {label}:…, {entropy}&gt;{number}</source>
            <translation>Chercher : nom de fichier, {label}:…, {entropy}&gt;{number}</translation>
        </message>
    </context>
    <context>
        <name>SearchSuggestions</name>
        <message>
            <source>images of this class</source>
            <translation>images de cette classe</translation>
        </message>
        <message>
            <source>images without a class</source>
            <translation>images sans classe</translation>
        </message>
        <message>
            <source>saved search: {search}</source>
            <translation>recherche enregistrée : {search}</translation>
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
            <translation>fichier</translation>
        </message>
        <message>
            <source>flag</source>
            <translation>drapeau</translation>
        </message>
        <message>
            <source>flagged</source>
            <translation>drapeau</translation>
        </message>
        <message>
            <source>given</source>
            <translation>donnée</translation>
        </message>
        <message>
            <source>how likely the suggestion is, 0 to 1 or in %</source>
            <translation>à quel point la suggestion est probable, de 0 à 1 ou en %</translation>
        </message>
        <message>
            <source>how unsure the model is, in nats</source>
            <translation>à quel point le modèle est incertain, en nats</translation>
        </message>
        <message>
            <source>is</source>
            <translation>est</translation>
        </message>
        <message>
            <source>label</source>
            <translation>étiquette</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>part of the file name</source>
            <translation>une partie du nom du fichier</translation>
        </message>
        <message>
            <source>part of the note; without a word any note</source>
            <translation>une partie de la note ; sans mot, toute note</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>suggérée</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>probabilité</translation>
        </message>
        <message>
            <source>reviewed</source>
            <translation>revue</translation>
        </message>
        <message>
            <source>share of labels that are trusted less, 0 to 1</source>
            <translation>part d’étiquettes moins fiables, de 0 à 1</translation>
        </message>
        <message>
            <source>status</source>
            <translation>état</translation>
        </message>
        <message>
            <source>suppression</source>
            <translation>baisse</translation>
        </message>
        <message>
            <source>that it is flagged</source>
            <translation>qu’elle porte un drapeau</translation>
        </message>
        <message>
            <source>the class it was handed in with</source>
            <translation>la classe avec laquelle elle a été remise</translation>
        </message>
        <message>
            <source>the class that an image has now</source>
            <translation>la classe qu’une image a maintenant</translation>
        </message>
        <message>
            <source>the class that the model suggests</source>
            <translation>la classe que le modèle suggère</translation>
        </message>
        <message>
            <source>trust</source>
            <translation>confiance</translation>
        </message>
        <message>
            <source>what the batch took of its entropy, in nats</source>
            <translation>ce que le lot a enlevé de son entropie, en nats</translation>
        </message>
        <message>
            <source>what you answered</source>
            <translation>ce que vous avez répondu</translation>
        </message>
        <message>
            <source>whether it is flagged</source>
            <translation>si elle porte un drapeau</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
    </context>
    <context>
        <name>ShortcutEditor</name>
        <message>
            <source>&amp;Further key…</source>
            <translation>Autre to&amp;uche…</translation>
        </message>
        <message>
            <source>&amp;New key…</source>
            <translation>&amp;Nouvelle touche…</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Actions et leurs touches</translation>
        </message>
        <message>
            <source>All actions have the keys that they came with.</source>
            <translation>Toutes les actions ont leurs touches d’origine.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Trouver une action ou une touche</translation>
        </message>
        <message>
            <source>Keep it with “{other}”</source>
            <translation>La laisser à « {other} »</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Move it to “{action}”</source>
            <translation>L’attribuer à « {action} »</translation>
        </message>
        <message>
            <source>N&amp;o key</source>
            <translation>&amp;Aucune touche</translation>
        </message>
        <message>
            <source>Reset &amp;all</source>
            <translation>&amp;Tout rétablir</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>The key for “{action}”:</source>
            <translation>La touche de « {action} » :</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>aucune touche</translation>
        </message>
        <message>
            <source>{key} can't be used: it {meaning}. Press another.</source>
            <translation>{key} ne peut pas servir : cette touche {meaning}. Appuyez sur une autre.</translation>
        </message>
        <message>
            <source>{key} is the key of “{other}”.</source>
            <translation>{key} est la touche de « {other} ».</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Give a class</source>
            <translation>Donner une classe</translation>
        </message>
        <message>
            <source>begins the name of a class</source>
            <translation>commence le nom d’une classe</translation>
        </message>
    </context>
    <context>
        <name>StagePanel</name>
        <message>
            <source>Choosing the next batch</source>
            <translation>Choix du prochain lot</translation>
        </message>
        <message>
            <source>Computing features of the images</source>
            <translation>Calcul des caractéristiques des images</translation>
        </message>
        <message>
            <source>Drawing the map</source>
            <translation>Dessin de la carte</translation>
        </message>
        <message>
            <source>Finding neighbours</source>
            <translation>Recherche des voisins</translation>
        </message>
        <message>
            <source>Looking through the folder</source>
            <translation>Parcours du dossier</translation>
        </message>
        <message>
            <source>Nothing is being computed.</source>
            <translation>Rien n’est en cours de calcul.</translation>
        </message>
        <message>
            <source>Preparing the feature network</source>
            <translation>Préparation du réseau de caractéristiques</translation>
        </message>
        <message>
            <source>Progress of the work</source>
            <translation>Avancement du travail</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Entraînement</translation>
        </message>
        <message>
            <source>{speed} epochs a second</source>
            <translation>{speed} époques par seconde</translation>
        </message>
        <message>
            <source>{speed} images a second</source>
            <translation>{speed} images par seconde</translation>
        </message>
        <message>
            <source>{speed} seconds an epoch</source>
            <translation>{speed} secondes par époque</translation>
        </message>
        <message>
            <source>{stage}: epoch {done} of {total}</source>
            <translation>{stage} : époque {done} sur {total}</translation>
        </message>
        <message>
            <source>{stage}: {done} of {total}</source>
            <translation>{stage} : {done} sur {total}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>reste {time}</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%Ln answers not saved</source>
            <translation>
                <numerusform>%Ln réponse non enregistrée</numerusform>
                <numerusform>%Ln réponses non enregistrées</numerusform>
            </translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Répondues</translation>
        </message>
        <message>
            <source>Asked by: {method}</source>
            <translation>Choisies par : {method}</translation>
        </message>
        <message>
            <source>Background work</source>
            <translation>Travail en arrière-plan</translation>
        </message>
        <message>
            <source>Before the first round</source>
            <translation>Avant le premier tour</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Interrompre</translation>
        </message>
        <message>
            <source>Cancel the background work</source>
            <translation>Interrompre le travail en arrière-plan</translation>
        </message>
        <message>
            <source>Last action</source>
            <translation>Dernière action</translation>
        </message>
        <message>
            <source>Opening {name}…</source>
            <translation>Ouverture de {name}…</translation>
        </message>
        <message>
            <source>Progress of the background work</source>
            <translation>Avancement du travail en arrière-plan</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Tour</translation>
        </message>
        <message>
            <source>Round {n}</source>
            <translation>Tour {n}</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Démarrage…</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
        <message>
            <source>{done} of {all} answered</source>
            <translation>{done} sur {all} avec réponse</translation>
        </message>
        <message>
            <source>✓ All answers saved</source>
            <translation>✓ Toutes les réponses enregistrées</translation>
        </message>
    </context>
    <context>
        <name>SuggestionList</name>
        <message>
            <source>Suggestions</source>
            <translation>Suggestions</translation>
        </message>
    </context>
    <context>
        <name>SuspectBar</name>
        <message>
            <source>Accepting suggestions</source>
            <translation>Accepter des suggestions</translation>
        </message>
        <message>
            <source>Least probability of a suggestion, in percent</source>
            <translation>Probabilité minimale d’une suggestion, en pour cent</translation>
        </message>
    </context>
    <context>
        <name>SuspicionColoring</name>
        <message>
            <source>answered, or kept back while you label blind</source>
            <translation>avec réponse, ou non dite tant que vous étiquetez à l’aveugle</translation>
        </message>
        <message>
            <source>answered, or not judged yet</source>
            <translation>avec réponse, ou pas encore jugée</translation>
        </message>
        <message numerus="yes">
            <source>cell: %Ln images, nothing to suspect</source>
            <translation>
                <numerusform>cellule : %Ln image, rien de suspect</numerusform>
                <numerusform>cellule : %Ln images, rien de suspect</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cell: of %Ln labels, {share} are probably wrong</source>
            <translation>
                <numerusform>cellule : %Ln étiquette, probablement fausse à {share}</numerusform>
                <numerusform>cellule : sur %Ln étiquettes, {share} sont probablement fausses</numerusform>
            </translation>
        </message>
        <message>
            <source>label wrong: {share}</source>
            <translation>étiquette fausse : {share}</translation>
        </message>
    </context>
    <context>
        <name>ThenBox</name>
        <message>
            <source>Order of the images within a class</source>
            <translation>Ordre des images dans une classe</translation>
        </message>
        <message>
            <source>then as in the list</source>
            <translation>puis comme dans la liste</translation>
        </message>
        <message>
            <source>then entropy, high first</source>
            <translation>puis entropie décroissante</translation>
        </message>
        <message>
            <source>then suspicion, high first</source>
            <translation>puis les plus suspectes</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailGrid</name>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>No images to show</source>
            <translation>Aucune image à afficher</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailModel</name>
        <message>
            <source>entropy {entropy} nats</source>
            <translation>entropie {entropy} nats</translation>
        </message>
        <message>
            <source>expert label {name}</source>
            <translation>étiquette de l’expert {name}</translation>
        </message>
        <message>
            <source>given label {name}</source>
            <translation>étiquette donnée {name}</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>pas encore enregistrée</translation>
        </message>
        <message>
            <source>probability of the suggestion {share}</source>
            <translation>probabilité de la suggestion {share}</translation>
        </message>
        <message>
            <source>suggestion {name}</source>
            <translation>suggestion {name}</translation>
        </message>
        <message>
            <source>to be accepted</source>
            <translation>à accepter</translation>
        </message>
    </context>
    <context>
        <name>TileSlider</name>
        <message>
            <source>Size of the thumbnails</source>
            <translation>Taille des vignettes</translation>
        </message>
        <message>
            <source>Size of the thumbnails (also Ctrl and the wheel)</source>
            <translation>Taille des vignettes (aussi Ctrl et la molette)</translation>
        </message>
    </context>
    <context>
        <name>TileText</name>
        <message>
            <source>Model: {name}</source>
            <translation>Modèle : {name}</translation>
        </message>
    </context>
    <context>
        <name>TrainingCharts</name>
        <message>
            <source>How much labels count</source>
            <translation>Combien comptent les étiquettes</translation>
        </message>
        <message>
            <source>How much labels count, by epoch</source>
            <translation>Combien comptent les étiquettes, par époque</translation>
        </message>
        <message>
            <source>Labels by how much they count</source>
            <translation>Étiquettes selon combien elles comptent</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Perte</translation>
        </message>
        <message>
            <source>Loss by epoch, in nats</source>
            <translation>Perte par époque, en nats</translation>
        </message>
    </context>
    <context>
        <name>UndoingMany</name>
        <message>
            <source>Stop here</source>
            <translation>S’arrêter ici</translation>
        </message>
        <message numerus="yes">
            <source>Undoing %Ln operations…</source>
            <translation>
                <numerusform>Annulation de %Ln opération…</numerusform>
                <numerusform>Annulation de %Ln opérations…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeightCurve</name>
        <message>
            <source>Contribution weight over the epochs</source>
            <translation>Poids de contribution au fil des époques</translation>
        </message>
        <message numerus="yes">
            <source>from {first} to {last} in %Ln epochs; 1 is an even share</source>
            <translation>
                <numerusform>de {first} à {last} en %Ln époque ; 1 est une part égale</numerusform>
                <numerusform>de {first} à {last} en %Ln époques ; 1 est une part égale</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeightHistogram</name>
        <message>
            <source>contribution weight</source>
            <translation>poids de contribution</translation>
        </message>
        <message>
            <source>counts less</source>
            <translation>compte moins</translation>
        </message>
        <message>
            <source>counts more</source>
            <translation>compte plus</translation>
        </message>
        <message>
            <source>even share</source>
            <translation>part égale</translation>
        </message>
        <message>
            <source>share of labels</source>
            <translation>part des étiquettes</translation>
        </message>
        <message>
            <source>{share} % of the labels count less than an even share</source>
            <translation>{share} % des étiquettes comptent moins qu’une part égale</translation>
        </message>
    </context>
    <context>
        <name>WeightPlot</name>
        <message>
            <source>90 %</source>
            <translation>90 %</translation>
        </message>
        <message>
            <source>contribution weight</source>
            <translation>poids de contribution</translation>
        </message>
        <message>
            <source>epoch {epoch}: the median label counts {median}, nine in ten between {low} and {high}</source>
            <translation>époque {epoch} : l’étiquette médiane compte {median}, neuf sur dix entre {low} et {high}</translation>
        </message>
        <message>
            <source>even share</source>
            <translation>part égale</translation>
        </message>
        <message>
            <source>median</source>
            <translation>médiane</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>moitié centrale</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>CSV, TSV or JSON Lines with a path and a label.</source>
            <translation>CSV, TSV ou JSON Lines avec un chemin et une étiquette.</translation>
        </message>
        <message>
            <source>Find and correct wrong image labels</source>
            <translation>Trouver et corriger les étiquettes fausses d’images</translation>
        </message>
        <message>
            <source>Folder with the images</source>
            <translation>Dossier des images</translation>
        </message>
        <message>
            <source>Images drawn by the program, some labelled wrongly. Two minutes, offline.</source>
            <translation>Des images dessinées par le programme, certaines mal étiquetées. Deux minutes, hors ligne.</translation>
        </message>
        <message>
            <source>Images sorted into one subfolder per class.</source>
            <translation>Des images rangées dans un sous-dossier par classe.</translation>
        </message>
        <message>
            <source>Open a folder</source>
            <translation>Ouvrir un dossier</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Ouvrir un projet</translation>
        </message>
        <message>
            <source>Open a project file</source>
            <translation>Ouvrir un fichier de projet</translation>
        </message>
        <message>
            <source>Open a project file…</source>
            <translation>Ouvrir un fichier de projet…</translation>
        </message>
        <message>
            <source>Open a table</source>
            <translation>Ouvrir un tableau</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Projets récents</translation>
        </message>
        <message>
            <source>Table of images and labels</source>
            <translation>Tableau d’images et d’étiquettes</translation>
        </message>
        <message>
            <source>The program learns from your labelled images, asks you about the labels worth checking, and writes a clean table. Your images stay on this computer and are never changed.</source>
            <translation>Le programme apprend de vos images étiquetées, vous interroge sur les étiquettes qui méritent un contrôle, et écrit un tableau corrigé. Vos images restent sur cet ordinateur et ne sont jamais modifiées.</translation>
        </message>
        <message>
            <source>Try the sample project</source>
            <translation>Essayer le projet d’exemple</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
        <message>
            <source>You can also drop a folder, a table or a project on this window.</source>
            <translation>Vous pouvez aussi déposer un dossier, un tableau ou un projet sur cette fenêtre.</translation>
        </message>
    </context>
    <context>
        <name>WhatIsThis</name>
        <message>
            <source>All classes with their keys and how many images carry each. A click shows these images; the button Give, under the mouse, gives the class to the selected ones.</source>
            <translation>Toutes les classes, avec leurs touches et le nombre d’images qui portent chacune. Un clic affiche ces images ; le bouton « Donner », sous la souris, donne la classe aux images sélectionnées.</translation>
        </message>
        <message>
            <source>All images as a map: those that look alike lie close together. Where a colour stands out most, the model is unsure. Select a region to list its images.</source>
            <translation>Toutes les images sous forme de carte : celles qui se ressemblent sont proches les unes des autres. Là où une couleur ressort le plus, le modèle est incertain. Sélectionnez une région pour afficher ses images.</translation>
        </message>
        <message>
            <source>All images of the project, in the order of the import.</source>
            <translation>Toutes les images du projet, dans l’ordre de l’import.</translation>
        </message>
        <message>
            <source>Checks: images of the batch that were drawn by chance. From them the program tells how many wrong labels are left.</source>
            <translation>Contrôles : des images du lot, tirées au hasard. Le programme en déduit combien d’étiquettes fausses il reste.</translation>
        </message>
        <message>
            <source>Everything that was done, newest first: what an image was and became, who did it and when. Enter goes to the images; Undo to here takes back all that came after.</source>
            <translation>Tout ce qui a été fait, le plus récent d’abord : ce qu’une image était et est devenue, qui l’a fait et quand. Entrée mène aux images ; « Annuler jusqu’ici » reprend tout ce qui a suivi.</translation>
        </message>
        <message>
            <source>Examples of the class under the mouse: images you confirmed or, before there are any, those whose label training trusts most.</source>
            <translation>Exemples de la classe sous la souris : des images que vous avez confirmées ou, tant qu’il n’y en a pas, celles dont l’étiquette paraît la plus fiable à l’entraînement.</translation>
        </message>
        <message>
            <source>Examples to compare the image with: of its label and of its likeliest classes, your own first, then those whose label training trusts most.</source>
            <translation>Des exemples auxquels comparer l’image : de son étiquette et de ses classes les plus probables, d’abord les vôtres, puis ceux dont l’entraînement croit le plus l’étiquette.</translation>
        </message>
        <message>
            <source>Finds images by a part of the file name or by conditions: label:…, given:…, predicted:…, status:unsure, entropy&gt;1.2. A minus in front turns one around.</source>
            <translation>Trouve des images par une partie du nom du fichier ou par des conditions : étiquette:…, donnée:…, suggérée:…, état:indécise, entropie&gt;1.2. Un moins placé devant inverse la condition.</translation>
        </message>
        <message>
            <source>How far the work is, how many wrong labels are probably left, when you can stop, and how training goes.</source>
            <translation>Où en est le travail, combien d’étiquettes fausses restent probablement, quand vous pouvez arrêter, et comment se passe l’entraînement.</translation>
        </message>
        <message>
            <source>How many images somebody has looked at.</source>
            <translation>Combien d’images quelqu’un a regardées.</translation>
        </message>
        <message>
            <source>How many of a hundred labels looked at were wrong. If it stays low, little is left to find.</source>
            <translation>Combien d’étiquettes sur cent regardées étaient fausses. Si ce nombre reste bas, il reste peu à trouver.</translation>
        </message>
        <message>
            <source>How many wrong labels are probably left among the images nobody looked at, from the random checks. The range holds the true number nine times in ten.</source>
            <translation>Combien d’étiquettes fausses restent probablement parmi les images que personne n’a regardées, d’après les contrôles aléatoires. L’intervalle contient le vrai nombre neuf fois sur dix.</translation>
        </message>
        <message>
            <source>How often your answer was what the model had predicted. It rises as the model learns.</source>
            <translation>À quelle fréquence votre réponse était ce que le modèle avait prédit. Elle augmente à mesure que le modèle apprend.</translation>
        </message>
        <message>
            <source>Makes the images smaller or larger, until one fills the width.</source>
            <translation>Rend les images plus petites ou plus grandes, jusqu’à ce qu’une seule remplisse la largeur.</translation>
        </message>
        <message>
            <source>Pictures that are nearly the same as this one, with their labels. One under another name stands in red: one of the two labels is wrong.</source>
            <translation>Les images presque identiques à celle-ci, avec leurs étiquettes. Celle qui porte un autre nom est en rouge : l’une des deux étiquettes est fausse.</translation>
        </message>
        <message>
            <source>Questions: the batch of this round. Each answer here teaches the model most.</source>
            <translation>Questions : le lot de ce tour. Ce sont les réponses qui apprennent le plus au modèle.</translation>
        </message>
        <message>
            <source>Says that only some images are listed, and why.</source>
            <translation>Dit que seules certaines images sont affichées, et pourquoi.</translation>
        </message>
        <message>
            <source>Suggestions that are sure enough can be accepted together. The slider says how sure. First look at some of them, drawn by chance: that shows how many of the others are right.</source>
            <translation>Les suggestions assez sûres peuvent être acceptées ensemble. Le curseur dit à quel point elles doivent l’être. Regardez-en d’abord quelques-unes, tirées au hasard : cela montre combien des autres sont justes.</translation>
        </message>
        <message>
            <source>Suspects: images you have not looked at whose label is more likely wrong than right. Go through them first; those that the model is sure of can be accepted together.</source>
            <translation>Suspects : des images que vous n’avez pas regardées et dont l’étiquette est plus probablement fausse que juste. Parcourez-les d’abord ; les suggestions dont le modèle est sûr peuvent être acceptées ensemble.</translation>
        </message>
        <message>
            <source>The answers as buttons, for mouse, touch, pen and screen reader. Each says what it would do to the current image.</source>
            <translation>Les réponses en boutons, pour la souris, le toucher, le stylet et le lecteur d’écran. Chacun dit ce qu’il ferait à l’image courante.</translation>
        </message>
        <message>
            <source>The classes that the model finds likeliest, best first. The key in front or the button Give gives one to all selected images. The model may err.</source>
            <translation>Les classes que le modèle trouve les plus probables, la meilleure d’abord. La touche placée devant ou le bouton « Donner » en donne une à toutes les images sélectionnées. Le modèle peut se tromper.</translation>
        </message>
        <message>
            <source>The current image and what is known of it: why it is asked, its likeliest classes, its labels, and every answer it was given.</source>
            <translation>L’image actuelle et ce qu’on en sait : pourquoi elle est demandée, ses classes les plus probables, ses étiquettes, et toutes les réponses qu’elle a reçues.</translation>
        </message>
        <message>
            <source>The current image. The wheel zooms, dragging moves; the sliders change how bright it is shown, never the file.</source>
            <translation>L’image actuelle. La molette zoome, glisser déplace ; les curseurs changent la luminosité de l’affichage, jamais le fichier.</translation>
        </message>
        <message>
            <source>The images most like the current one, nearest first. The bars say how unsure the model was of each before and after the current one was asked. Select some to give them its label in one go.</source>
            <translation>Les images qui ressemblent le plus à l’image actuelle, les plus proches d’abord. Les barres disent à quel point le modèle était incertain de chacune, avant et après que l’image actuelle a été demandée. Sélectionnez-en quelques-unes pour leur donner son étiquette en une fois.</translation>
        </message>
        <message>
            <source>The images that you have answered. An answer can be changed here at any time.</source>
            <translation>Les images auxquelles vous avez répondu. Une réponse peut être changée ici à tout moment.</translation>
        </message>
        <message>
            <source>The images. Each tile shows the label and, where it is another class, the model's suggestion; the bar below says how unsure the model was. A key answers the image with the ring, or all that are selected.</source>
            <translation>Les images. Chaque vignette montre l’étiquette et, si c’est une autre classe, la suggestion du modèle ; la barre au-dessous dit à quel point le modèle était incertain. Une touche répond pour l’image à l’anneau, ou pour toutes celles qui sont sélectionnées.</translation>
        </message>
        <message>
            <source>The keys that answer. They count while the images have the blue ring or frame.</source>
            <translation>Les touches qui répondent. Elles agissent tant que les images ont l’anneau ou le cadre bleu.</translation>
        </message>
        <message>
            <source>The loupe: one image in all the room there is. All keys mean what they mean over the grid; Esc leads back.</source>
            <translation>La loupe : une seule image dans toute la place disponible. Toutes les touches ont le même sens que dans la grille ; Échap y ramène.</translation>
        </message>
        <message>
            <source>The order of the images listed: as they were asked or imported, by how unsure the model is, by suspicion, by class, or by similarity to the current image.</source>
            <translation>L’ordre des images affichées : celui des questions ou de l’import, selon l’incertitude du modèle, par suspicion, par classe, ou par ressemblance à l’image actuelle.</translation>
        </message>
        <message>
            <source>The round you are in: in each, the model learns from your answers and asks a new batch of questions.</source>
            <translation>Le tour où vous êtes : à chaque tour, le modèle apprend de vos réponses et pose un nouveau lot de questions.</translation>
        </message>
        <message>
            <source>The work in its order, from left to right. The numbers count what waits.</source>
            <translation>Le travail dans son ordre, de gauche à droite. Les nombres comptent ce qui attend.</translation>
        </message>
        <message>
            <source>Type the beginnings of the words of a class; Enter gives it to the image beside the line, Esc gives it up.</source>
            <translation>Tapez les débuts des mots d’une classe ; Entrée la donne à l’image à côté de la ligne, Échap abandonne.</translation>
        </message>
        <message>
            <source>What can be done now, with a button for it.</source>
            <translation>Ce qui peut être fait maintenant, avec un bouton pour le faire.</translation>
        </message>
        <message>
            <source>What is being computed at the moment, and how long it takes.</source>
            <translation>Ce qui est en cours de calcul, et combien de temps cela prend.</translation>
        </message>
        <message>
            <source>What is left of each part of the work, and about how long it takes.</source>
            <translation>Ce qui reste de chaque partie du travail, et combien de temps cela prend environ.</translation>
        </message>
        <message>
            <source>Whether enough labels are right. Set your target; the line says how many random checks it still takes to know.</source>
            <translation>Dit si assez d’étiquettes sont justes. Fixez votre objectif ; la ligne dit combien de contrôles aléatoires il faut encore pour le savoir.</translation>
        </message>
        <message>
            <source>Which classes are mixed up: how many images carry one class and are taken for another. Click a number to list these images.</source>
            <translation>Quelles classes sont confondues : combien d’images portent une classe et sont prises pour une autre. Cliquez sur un nombre pour afficher ces images.</translation>
        </message>
    </context>
    <context>
        <name>WindowLevel</name>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
    </context>
    <context>
        <name>WindowTour</name>
        <message>
            <source>A click on a class shows its images, and below are examples of it. The button Give, under the mouse, gives it to the selected images.</source>
            <translation>Un clic sur une classe affiche ses images, et au-dessous se trouvent des exemples. Le bouton « Donner », sous la souris, donne la classe aux images sélectionnées.</translation>
        </message>
        <message>
            <source>Here is the image, large, with why it is asked. The likeliest classes have keys of their own, {first} to {last}; {loupe} shows the image in the whole window.</source>
            <translation>Voici l’image, en grand, et pourquoi elle est demandée. Les classes les plus probables ont leurs propres touches, de {first} à {last} ; {loupe} affiche l’image dans toute la fenêtre.</translation>
        </message>
        <message>
            <source>Look closely</source>
            <translation>Regarder de près</translation>
        </message>
        <message>
            <source>One key answers the image with the ring</source>
            <translation>Une seule touche répond pour l’image à l’anneau</translation>
        </message>
        <message>
            <source>Round by round</source>
            <translation>Tour après tour</translation>
        </message>
        <message>
            <source>Suspects are labels that look wrong, questions teach the model most, and checks tell how many wrong labels are left. Go from left to right.</source>
            <translation>Les suspects sont des étiquettes qui semblent fausses, les questions apprennent le plus au modèle, et les contrôles disent combien d’étiquettes fausses il reste. Allez de gauche à droite.</translation>
        </message>
        <message>
            <source>The classes</source>
            <translation>Les classes</translation>
        </message>
        <message>
            <source>The work, in its order</source>
            <translation>Le travail, dans son ordre</translation>
        </message>
        <message>
            <source>{confirm}: the label is right. A letter begins the name of another class; {unsure} is for what you can't tell. {undo} takes the last answer back.</source>
            <translation>{confirm} : l’étiquette est juste. Une lettre commence le nom d’une autre classe ; {unsure} est pour ce que vous ne pouvez pas dire. {undo} annule la dernière réponse.</translation>
        </message>
        <message>
            <source>{confirm}: the label is right. The key of a class gives that class instead; {unsure} is for what you can't tell. {undo} takes the last answer back.</source>
            <translation>{confirm} : l’étiquette est juste. La touche d’une classe donne cette classe à la place ; {unsure} est pour ce que vous ne pouvez pas dire. {undo} annule la dernière réponse.</translation>
        </message>
        <message>
            <source>{round} starts the next round, which learns from your answers. Progress says how many wrong labels are left, and when you can stop. {guide} opens the guide.</source>
            <translation>{round} lance le tour suivant, qui apprend de vos réponses. « Avancement » dit combien d’étiquettes fausses il reste, et quand vous pouvez arrêter. {guide} ouvre le guide.</translation>
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
        <message>
            <source>Asked by: {method}.</source>
            <translation>Choisies par : {method}.</translation>
        </message>
        <message>
            <source>Pick {n} of the round.</source>
            <translation>Choix numéro {n} du tour.</translation>
        </message>
        <message>
            <source>Redone: {answer}</source>
            <translation>Rétabli : {answer}</translation>
        </message>
        <message>
            <source>Undone: {answer}</source>
            <translation>Annulé : {answer}</translation>
        </message>
        <message>
            <source>accepted in bulk</source>
            <translation>acceptée en bloc</translation>
        </message>
        <message>
            <source>among the least trusted {n} % of labels</source>
            <translation>parmi les {n} % d’étiquettes les moins fiables</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>comme avant</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmée</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>corrigée</translation>
        </message>
        <message>
            <source>entropy {nats} nats</source>
            <translation>entropie {nats} nats</translation>
        </message>
        <message>
            <source>entropy {nats} nats, {left} when it was picked</source>
            <translation>entropie {nats} nats, {left} lors de son choix</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>exclue</translation>
        </message>
        <message>
            <source>labelled</source>
            <translation>étiquetée</translation>
        </message>
        <message>
            <source>not reviewed</source>
            <translation>non revue</translation>
        </message>
        <message>
            <source>one of its neighbours was picked before it</source>
            <translation>un de ses voisins a été choisi avant elle</translation>
        </message>
        <message>
            <source>probability of its label {share}</source>
            <translation>probabilité de son étiquette {share}</translation>
        </message>
        <message>
            <source>probability of the likeliest class {share}</source>
            <translation>probabilité de la classe la plus probable {share}</translation>
        </message>
        <message>
            <source>the likeliest class is {share} ahead of the next</source>
            <translation>la classe la plus probable devance la suivante de {share}</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>indécise</translation>
        </message>
        <message numerus="yes">
            <source>{done}; %Ln images were so already</source>
            <translation>
                <numerusform>{done} ; %Ln image l’était déjà</numerusform>
                <numerusform>{done} ; %Ln images l’étaient déjà</numerusform>
            </translation>
        </message>
        <message>
            <source>{images}: already answered so</source>
            <translation>{images} : réponse déjà donnée</translation>
        </message>
        <message>
            <source>{images}: already {status}</source>
            <translation>{images} : déjà {status}</translation>
        </message>
        <message>
            <source>{images}: already “{name}”</source>
            <translation>{images} : déjà « {name} »</translation>
        </message>
        <message>
            <source>{images}: {said}</source>
            <translation>{images} : {said}</translation>
        </message>
        <message>
            <source>{n} of its neighbours were picked before it</source>
            <translation>{n} de ses voisins ont été choisis avant elle</translation>
        </message>
        <message>
            <source>“{name}” for {images}: {said}</source>
            <translation>« {name} » pour {images} : {said}</translation>
        </message>
    </context>
    <context>
        <name>Work</name>
        <message>
            <source>Choosing images: {done} of {total}</source>
            <translation>Choix des images : {done} sur {total}</translation>
        </message>
        <message>
            <source>Drawing images: {done} of {total}</source>
            <translation>Dessin des images : {done} sur {total}</translation>
        </message>
        <message>
            <source>Drawing the map</source>
            <translation>Dessin de la carte</translation>
        </message>
        <message>
            <source>Finding similar images: {done} of {total}</source>
            <translation>Recherche d’images semblables : {done} sur {total}</translation>
        </message>
        <message>
            <source>Getting the feature network ready</source>
            <translation>Mise en place du réseau de caractéristiques</translation>
        </message>
        <message>
            <source>Looking through the images: {done}</source>
            <translation>Parcours des images : {done}</translation>
        </message>
        <message>
            <source>Preparing images: {done} of {total}</source>
            <translation>Préparation des images : {done} sur {total}</translation>
        </message>
        <message>
            <source>Reading answers: {done} of {total}</source>
            <translation>Lecture des réponses : {done} sur {total}</translation>
        </message>
        <message>
            <source>Training: epoch {done} of {total}</source>
            <translation>Entraînement : époque {done} sur {total}</translation>
        </message>
        <message>
            <source>Working: {done}</source>
            <translation>En cours : {done}</translation>
        </message>
        <message>
            <source>{n} images/s</source>
            <translation>{n} images/s</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>reste {time}</translation>
        </message>
    </context>
    <context>
        <name>WorkPanel</name>
        <message numerus="yes">
            <source>%Ln answers in {work} of work</source>
            <translation>
                <numerusform>%Ln réponse en {work} de travail</numerusform>
                <numerusform>%Ln réponses en {work} de travail</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them corrections</source>
            <translation>
                <numerusform>dont %Ln correction</numerusform>
                <numerusform>dont %Ln corrections</numerusform>
            </translation>
        </message>
        <message>
            <source>Answers that stand, an image each; not those that were undone or accepted in bulk, nor those that came with images or with a table that says when they were given. Work is the time from one operation of a person to the next: a pause of more than {minutes} minutes does not count, and the first answer after it counts for the time that it took.</source>
            <translation>Réponses qui valent, une par image ; sans celles qui ont été annulées ou acceptées en bloc, ni celles venues avec des images ou avec un tableau qui dit quand elles ont été données. Le travail est le temps d’une opération d’une personne à la suivante : une pause de plus de {minutes} minutes ne compte pas, et la première réponse qui la suit compte pour le temps qu’elle a pris.</translation>
        </message>
        <message>
            <source>How the work went</source>
            <translation>Comment le travail s’est passé</translation>
        </message>
        <message>
            <source>The whole project, since {when}: {figures}</source>
            <translation>Tout le projet, depuis {when} : {figures}</translation>
        </message>
        <message>
            <source>This sitting, since {when}: {figures}</source>
            <translation>Cette séance, depuis {when} : {figures}</translation>
        </message>
        <message>
            <source>This sitting: nothing was done yet.</source>
            <translation>Cette séance : rien n’a encore été fait.</translation>
        </message>
        <message numerus="yes">
            <source>median {seconds} s an answer, of %Ln given to an image alone</source>
            <translation>
                <numerusform>médiane de {seconds} s par réponse, sur %Ln donnée à une image seule</numerusform>
                <numerusform>médiane de {seconds} s par réponse, sur %Ln données chacune à une image seule</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} an hour</source>
            <translation>{count} par heure</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>No answer is lost. A file of computed features was cut short while it was read, or the disk reports an error: check the disk and try again.</source>
            <translation>Aucune réponse n’est perdue. Un fichier de caractéristiques calculées a été tronqué pendant sa lecture, ou le disque signale une erreur : vérifiez le disque et réessayez.</translation>
        </message>
        <message>
            <source>No answer is lost. Close other programs and try again.</source>
            <translation>Aucune réponse n’est perdue. Fermez d’autres programmes et réessayez.</translation>
        </message>
        <message>
            <source>No answer is lost. Try again; if it comes back, the computer may be short of memory: close other programs.</source>
            <translation>Aucune réponse n’est perdue. Réessayez ; si cela se reproduit, l’ordinateur manque peut-être de mémoire : fermez d’autres programmes.</translation>
        </message>
        <message>
            <source>The background process ended unexpectedly.</source>
            <translation>Le processus d’arrière-plan s’est terminé de façon inattendue.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>L’ordinateur n’a plus assez de mémoire.</translation>
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
                <numerusform>%Ln image sous des noms différents</numerusform>
                <numerusform>%Ln images sous des noms différents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unsure images</source>
            <translation>
                <numerusform>%Ln image indécise</numerusform>
                <numerusform>%Ln images indécises</numerusform>
            </translation>
        </message>
        <message>
            <source>All here is answered; go to an image to answer it again.</source>
            <translation>Tout ici a sa réponse ; allez à une image pour y répondre de nouveau.</translation>
        </message>
        <message>
            <source>All near-duplicates of a picture have the same label.</source>
            <translation>Tous les quasi-doublons d’une image ont la même étiquette.</translation>
        </message>
        <message>
            <source>All of this list is answered; Esc leads to the next step.</source>
            <translation>Toute cette liste a ses réponses ; Échap mène à la prochaine étape.</translation>
        </message>
        <message>
            <source>An answer is for the image alone.</source>
            <translation>Une réponse vaut pour l’image seule.</translation>
        </message>
        <message>
            <source>An answer is for the near-duplicates beside the image, too.</source>
            <translation>Une réponse vaut aussi pour les quasi-doublons à côté de l’image.</translation>
        </message>
        <message>
            <source>Class view</source>
            <translation>Vue des classes</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Voisins</translation>
        </message>
        <message>
            <source>No image is marked unsure.</source>
            <translation>Aucune image n’est marquée indécise.</translation>
        </message>
        <message>
            <source>Nothing that the latest round says contradicts your labels.</source>
            <translation>Rien de ce que dit le dernier tour ne contredit vos étiquettes.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>The images had just changed or come back, and this key answered nothing. Pause, then press it again.</source>
            <translation>Les images venaient de changer ou de revenir, et cette touche n’a répondu à rien. Marquez une pause, puis appuyez de nouveau.</translation>
        </message>
        <message>
            <source>The likeliest classes of this image had not been in sight, and this key answered nothing. Look at them, then press it again.</source>
            <translation>Les classes les plus probables de cette image n’étaient pas encore en vue, et cette touche n’a répondu à rien. Regardez-les, puis appuyez de nouveau.</translation>
        </message>
        <message>
            <source>This image can't be read; nothing is known to be like it.</source>
            <translation>Cette image est illisible ; on ne sait pas à quoi elle ressemble.</translation>
        </message>
        <message>
            <source>This is the image you are at; press the key again to answer it.</source>
            <translation>Voici l’image où vous êtes ; appuyez de nouveau sur la touche pour y répondre.</translation>
        </message>
        <message>
            <source>Which images are near-duplicates is known once they are prepared.</source>
            <translation>Les quasi-doublons seront connus une fois les images préparées.</translation>
        </message>
        <message>
            <source>Which images are similar is known once they are prepared.</source>
            <translation>Les images semblables seront connues une fois les images préparées.</translation>
        </message>
        <message>
            <source>While you label blind, this list stays closed: it would tell you which labels differ.</source>
            <translation>Tant que vous étiquetez à l’aveugle, cette liste reste fermée : elle vous dirait quelles étiquettes diffèrent.</translation>
        </message>
        <message numerus="yes">
            <source>You called these otherwise than everything else says: %Ln images</source>
            <translation>
                <numerusform>Nommées autrement que tout le reste ne le dit : %Ln image</numerusform>
                <numerusform>Nommées autrement que tout le reste ne le dit : %Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}” among the reviewed: %Ln images</source>
            <translation>
                <numerusform>« {name} » parmi les images revues : %Ln image</numerusform>
                <numerusform>« {name} » parmi les images revues : %Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}”: %Ln images</source>
            <translation>
                <numerusform>« {name} » : %Ln image</numerusform>
                <numerusform>« {name} » : %Ln images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_FileField</name>
        <message>
            <source>Choose: {name}</source>
            <translation>Choisir : {name}</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
</TS>
