<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>d3t::ui</name>
    <message>
        <source>This is no identity, or it is damaged.</source>
        <translation>Ce n’est pas une identité, ou elle est endommagée.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>The folder of identities cannot be made: %1</source>
        <translation>Impossible de créer le dossier des identités : %1</translation>
    </message>
    <message>
        <source>Choose another folder in the settings, or free its place. The finished work is kept.</source>
        <translation>Choisissez un autre dossier dans les réglages, ou libérez sa place. Le travail terminé est conservé.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation>Rechercher une action</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>&amp;Search actions …</source>
        <translation>&amp;Rechercher une action…</translation>
    </message>
    <message>
        <source>Find and run any action by its name</source>
        <translation>Trouver et lancer une action par son nom</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>Aucune action ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetSlider</name>
    <message>
        <source>Seconds of training</source>
        <translation>Secondes d’entraînement</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Quick
15 s</source>
        <translation>Rapide
15 s</translation>
    </message>
    <message>
        <source>Good
60 s</source>
        <translation>Bon
60 s</translation>
    </message>
    <message>
        <source>Best
5 min</source>
        <translation>Meilleur
5 min</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetStep</name>
    <message>
        <source>Device that learns</source>
        <translation>Appareil qui apprend</translation>
    </message>
    <message>
        <source>How long shall it learn?</source>
        <translation>Quelle durée d’apprentissage ?</translation>
    </message>
    <message>
        <source>Longer is better up to a point. You can stop at any time and keep the best so far, or go on later.</source>
        <translation>Plus long vaut mieux, jusqu’à un certain point. Vous pouvez arrêter à tout moment et garder le meilleur obtenu, ou continuer plus tard.</translation>
    </message>
    <message>
        <source>This machine is being measured</source>
        <translation>Mesure de cette machine en cours</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Mesurer à nouveau</translation>
    </message>
    <message>
        <source>Where other programs were at work, the machine seemed slower than it is</source>
        <translation>Si d’autres programmes travaillaient, la machine a paru plus lente qu’elle ne l’est</translation>
    </message>
    <message>
        <source>See it learn</source>
        <translation>Voir l’apprentissage</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Réapprendre</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>This machine's processor</source>
        <translation>Le processeur de cette machine</translation>
    </message>
    <message>
        <source>Measuring this machine …</source>
        <translation>Mesure de cette machine…</translation>
    </message>
    <message>
        <source>This machine could not be measured</source>
        <translation>Cette machine n’a pas pu être mesurée</translation>
    </message>
    <message>
        <source>Ten seconds, once. You need not wait for it.</source>
        <translation>Dix secondes, une seule fois. Inutile d’attendre.</translation>
    </message>
    <message>
        <source>Learning works all the same; 60 seconds are a good choice on most machines.</source>
        <translation>L’apprentissage fonctionne quand même ; 60 secondes conviennent à la plupart des machines.</translation>
    </message>
    <message>
        <source>Rough on this machine</source>
        <translation>Approximatif sur cette machine</translation>
    </message>
    <message>
        <source>Good on this machine</source>
        <translation>Bon sur cette machine</translation>
    </message>
    <message>
        <source>As good as it gets on this machine</source>
        <translation>Le mieux possible sur cette machine</translation>
    </message>
    <message numerus="yes">
        <source>About %1 steps of learning; after about %n second(s) the head no longer gets better and learning ends by itself. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>
            <numerusform>Environ %1 étapes d’apprentissage ; après environ %n seconde, la tête ne s’améliore plus et l’apprentissage s’arrête de lui-même. S’y ajoutent la lecture du clip et le suivi du visage, quelques fois la durée du clip.</numerusform>
            <numerusform>Environ %1 étapes d’apprentissage ; après environ %n secondes, la tête ne s’améliore plus et l’apprentissage s’arrête de lui-même. S’y ajoutent la lecture du clip et le suivi du visage, quelques fois la durée du clip.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 steps of learning. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>Environ %1 étapes d’apprentissage. S’y ajoutent la lecture du clip et le suivi du visage, quelques fois la durée du clip.</translation>
    </message>
    <message>
        <source>About %1 needed, %2 free</source>
        <translation>Environ %1 nécessaires, %2 libres</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>There is not enough memory: about %1 are needed, %2 are free.</source>
        <translation>La mémoire ne suffit pas : il faut environ %1, %2 sont libres.</translation>
    </message>
    <message>
        <source>Close other programs, then look again.</source>
        <translation>Fermez d’autres programmes, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revérifier</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Calibration</name>
    <message>
        <source>Measuring this machine</source>
        <translation>Mesure de cette machine</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CheckStep</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Picture of the clip at the moment</source>
        <translation>Image du clip à cet instant</translation>
    </message>
    <message>
        <source>Show the tracked face</source>
        <translation>Afficher le visage suivi</translation>
    </message>
    <message>
        <source>The clip is being read</source>
        <translation>Lecture du clip en cours</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Résultats du contrôle</translation>
    </message>
    <message>
        <source>Learn from second</source>
        <translation>Apprendre à partir de la seconde</translation>
    </message>
    <message>
        <source>Learn up to second</source>
        <translation>Apprendre jusqu’à la seconde</translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation>Apprendre &amp;de</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;à</translation>
    </message>
    <message>
        <source>Use this stretch</source>
        <translation>Utiliser cet extrait</translation>
    </message>
    <message>
        <source>This clip cannot be used: there is no face in it.</source>
        <translation>Ce clip est inutilisable : il ne contient aucun visage.</translation>
    </message>
    <message>
        <source>Use a clip that shows one face from the front, as the guide says.</source>
        <translation>Prenez un clip qui montre un seul visage de face, comme l’indique le guide.</translation>
    </message>
    <message>
        <source>Choose another clip …</source>
        <translation>Choisir un autre clip…</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>Comment filmer un bon clip</translation>
    </message>
    <message>
        <source>%1, %2 x %3, %4 s</source>
        <extracomment>name of the clip, width, height, seconds</extracomment>
        <translation>%1, %2 x %3, %4 s</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <extracomment>a second of the clip and what is wrong there</extracomment>
        <translation>Seconde %1 : %2</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>À %1 s</translation>
    </message>
    <message>
        <source>At %1 s: %2</source>
        <translation>À %1 s : %2</translation>
    </message>
    <message>
        <source>%1 s of 5 to 20 s</source>
        <translation>%1 s sur 5 à 20 s</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ConsentStep</name>
    <message>
        <source>Name of the person in the clip</source>
        <translation>Nom de la personne dans le clip</translation>
    </message>
    <message>
        <source>For what the head may be used</source>
        <translation>Usage autorisé de la tête</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Remember this for the next clip of the same person</source>
        <translation>S’en souvenir pour le prochain clip de la même personne</translation>
    </message>
    <message>
        <source>Private use</source>
        <translation>Usage privé</translation>
    </message>
    <message>
        <source>Videos of our own, marked as generated</source>
        <translation>Nos propres vidéos, marquées comme générées</translation>
    </message>
    <message>
        <source>Teaching and research</source>
        <translation>Enseignement et recherche</translation>
    </message>
    <message>
        <source>Everything the person could say themselves</source>
        <translation>Tout ce que la personne pourrait dire elle-même</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>Dernier jour du consentement</translation>
    </message>
    <message>
        <source>Who allows it</source>
        <translation>Qui l’autorise</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Pour quel usage</translation>
    </message>
    <message>
        <source>&amp;Who allows it</source>
        <translation>&amp;Qui l’autorise</translation>
    </message>
    <message>
        <source>For &amp;what</source>
        <translation>Pour quel &amp;usage</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Jusqu’à quand</translation>
    </message>
    <message>
        <source>A head that speaks needs a yes</source>
        <translation>Une tête qui parle exige un oui</translation>
    </message>
    <message>
        <source>The identity will say what its person never said. So the person in the clip decides whether it is made, for what, and how long it may be used. The answer is written into the identity, goes with it wherever it is copied, and can be read by anybody who opens it. It stays on this computer unless you share it.</source>
        <translation>L’identité dira ce que la personne n’a jamais dit. C’est donc la personne du clip qui décide si elle est créée, pour quel usage et combien de temps elle peut servir. La réponse est inscrite dans l’identité, la suit partout où elle est copiée et peut être lue par quiconque l’ouvre. Elle reste sur cet ordinateur, sauf si vous la partagez.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The person in the clip has agreed to this, or I am that person.</source>
        <translation>La personne du clip a donné son accord, ou je suis cette personne.</translation>
    </message>
    <message>
        <source>%1 has agreed that this identity is made and used as said above, or I am %1.</source>
        <translation>%1 accepte que cette identité soit créée et utilisée comme indiqué ci-dessus, ou je suis %1.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CreatePage</name>
    <message>
        <source>Clips that become identities</source>
        <translation>Clips qui deviennent des identités</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Leave this clip</source>
        <translation>Quitter ce clip</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>New identity from %1</source>
        <extracomment>the name of a video file</extracomment>
        <translation>Nouvelle identité à partir de %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <extracomment>a clip and how far it is</extracomment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 is being learned.</source>
        <translation>Apprentissage de %1 en cours.</translation>
    </message>
    <message>
        <source>Leaving the clip ends that and throws the work on it away.</source>
        <translation>Quitter le clip y met fin et supprime le travail déjà fait.</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Continuer d’apprendre</translation>
    </message>
    <message>
        <source>Leave and throw away</source>
        <translation>Quitter et supprimer</translation>
    </message>
    <message>
        <source>An identity is being learned.</source>
        <translation>Une identité est en cours d’apprentissage.</translation>
    </message>
    <message>
        <source>Shall it go on while the window is closed? Either way nothing is lost.</source>
        <translation>Faut-il continuer une fois la fenêtre fermée ? Dans les deux cas, rien n’est perdu.</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>Pause until the next start</source>
        <translation>Pause jusqu’au prochain démarrage</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Creation</name>
    <message>
        <source>Checking %1</source>
        <translation>Contrôle de %1</translation>
    </message>
    <message>
        <source>The check gave no answer that this window understands.</source>
        <translation>Le contrôle n’a donné aucune réponse que cette fenêtre comprenne.</translation>
    </message>
    <message>
        <source>Install the window and the command line from the same version.</source>
        <translation>Installez la fenêtre et la ligne de commande de la même version.</translation>
    </message>
    <message>
        <source>Learning %1</source>
        <translation>Apprentissage de %1</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 sur 100</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>en cours de lecture</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore contrôlé</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>pas commencé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>given by %1</source>
        <translation>donné par %1</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>à donner</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>ready to speak</source>
        <translation>prêt à parler</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CurveView</name>
    <message>
        <source>no value yet</source>
        <translation>pas encore de valeur</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Divider</name>
    <message>
        <source>Border between the coarse and the fine picture</source>
        <translation>Limite entre l’image brute et l’image affinée</translation>
    </message>
    <message>
        <source>Left: before refining, right: refined. Drag the border, or move it with the arrow keys.</source>
        <translation>À gauche : avant affinage, à droite : affiné. Faites glisser la limite ou déplacez-la avec les flèches.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropHint</name>
    <message numerus="yes">
        <source>New identities from %n clip(s)</source>
        <translation>
            <numerusform>Nouvelle identité à partir de %n clip</numerusform>
            <numerusform>Nouvelles identités à partir de %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Ouvrir le projet</translation>
    </message>
    <message>
        <source>Use this identity</source>
        <translation>Utiliser cette identité</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sound(s) to the timeline</source>
        <translation>
            <numerusform>Ajouter %n son à la ligne de temps</numerusform>
            <numerusform>Ajouter %n sons à la ligne de temps</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here. Drop a video, a sound, an identity or a project.</source>
        <translation>Inutilisable ici. Déposez une vidéo, un son, une identité ou un projet.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropZone</name>
    <message>
        <source>Drop 5–20 seconds of video of a person talking</source>
        <translation>Déposez 5 à 20 secondes de vidéo d’une personne qui parle</translation>
    </message>
    <message>
        <source>Opens a file chooser</source>
        <translation>Ouvre un sélecteur de fichiers</translation>
    </message>
    <message>
        <source>or press to choose a file</source>
        <translation>ou appuyez pour choisir un fichier</translation>
    </message>
</context>
<context>
    <name>d3t::ui::EmptyStage</name>
    <message>
        <source>Drop a clip or an identity</source>
        <translation>Déposez un clip ou une identité</translation>
    </message>
    <message>
        <source>There is nobody yet who could speak.</source>
        <translation>Il n’y a encore personne pour parler.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportChecks</name>
    <message>
        <source>There is no project to export.</source>
        <translation>Il n’y a aucun projet à exporter.</translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation>Ouvrez-en un ou créez-en un d’abord.</translation>
    </message>
    <message>
        <source>Nobody is there to speak: the timeline has no identity.</source>
        <translation>Personne pour parler : la ligne de temps n’a pas d’identité.</translation>
    </message>
    <message>
        <source>Drop an identity (.d3id), or a clip to make one of.</source>
        <translation>Déposez une identité (.d3id), ou un clip pour en créer une.</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>La fin précède le début.</translation>
    </message>
    <message>
        <source>Give an end that is later.</source>
        <translation>Indiquez une fin plus tardive.</translation>
    </message>
    <message>
        <source>There is no loop region.</source>
        <translation>Il n’y a pas de zone de boucle.</translation>
    </message>
    <message>
        <source>Mark one with I and O, or export the whole timeline.</source>
        <translation>Marquez-en une avec I et O, ou exportez toute la ligne de temps.</translation>
    </message>
    <message>
        <source>The timeline is empty: there is nothing to say.</source>
        <translation>La ligne de temps est vide : il n’y a rien à dire.</translation>
    </message>
    <message>
        <source>Drop a sound on it.</source>
        <translation>Déposez-y un son.</translation>
    </message>
    <message>
        <source>The export has no name yet.</source>
        <translation>L’export n’a pas encore de nom.</translation>
    </message>
    <message>
        <source>Give it one, or choose a place.</source>
        <translation>Donnez-lui-en un, ou choisissez un emplacement.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Nothing may be written into %1.</source>
        <translation>Impossible d’écrire dans %1.</translation>
    </message>
    <message>
        <source>%1 is used by this project; it would be destroyed.</source>
        <translation>%1 est utilisé par ce projet ; il serait détruit.</translation>
    </message>
    <message>
        <source>Give the export another name.</source>
        <translation>Donnez un autre nom à l’export.</translation>
    </message>
    <message>
        <source>A job is making %1 already.</source>
        <translation>Une tâche produit déjà %1.</translation>
    </message>
    <message>
        <source>Give this export another name.</source>
        <translation>Donnez un autre nom à cet export.</translation>
    </message>
    <message>
        <source>The disk is too full: the export takes about %1, %2 are free.</source>
        <translation>Le disque est trop plein : l’export prend environ %1, %2 sont libres.</translation>
    </message>
    <message>
        <source>Choose another disk, make room, or choose a smaller size or quality.</source>
        <translation>Choisissez un autre disque, faites de la place, ou réduisez la taille ou la qualité.</translation>
    </message>
    <message>
        <source>%1 is a file.</source>
        <translation>%1 est un fichier.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 est un dossier.</translation>
    </message>
    <message>
        <source>%1 is there already; it will be replaced.</source>
        <translation>%1 existe déjà ; il sera remplacé.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportForm</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Refine the picture (slower)</source>
        <translation>Affiner l’image (plus lent)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>%1 – not here: %2</source>
        <comment>a format, why not</comment>
        <translation>%1 – indisponible : %2</translation>
    </message>
    <message>
        <source>Part of the timeline</source>
        <translation>Partie de la ligne de temps</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>25 (as the source)</source>
        <translation>25 (comme la source)</translation>
    </message>
    <message>
        <source>24 (film)</source>
        <translation>24 (cinéma)</translation>
    </message>
    <message>
        <source>29.97 (30000/1001)</source>
        <translation>29.97 (30000/1001)</translation>
    </message>
    <message>
        <source>Quality: to the right better and larger</source>
        <translation>Qualité : vers la droite, meilleure et plus lourde</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>In the original picture</source>
        <translation>Dans l’image d’origine</translation>
    </message>
    <message>
        <source>The head alone, on a colour</source>
        <translation>La tête seule, sur une couleur</translation>
    </message>
    <message>
        <source>The head alone, see-through (alpha)</source>
        <translation>La tête seule, transparente (alpha)</translation>
    </message>
    <message>
        <source>Colour behind the head, as #rrggbb</source>
        <translation>Couleur derrière la tête, au format #rrggbb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The whole timeline (%1)</source>
        <translation>Toute la ligne de temps (%1)</translation>
    </message>
    <message>
        <source>The loop region (%1 – %2)</source>
        <translation>La zone de boucle (%1 – %2)</translation>
    </message>
    <message>
        <source>The loop region (there is none)</source>
        <translation>La zone de boucle (aucune)</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … à …</translation>
    </message>
    <message>
        <source>This format keeps no transparency; VP9, ProRes 4444 and PNG do.</source>
        <translation>Ce format ne garde pas la transparence ; VP9, ProRes 4444 et PNG la gardent.</translation>
    </message>
    <message>
        <source>CRF %1</source>
        <translation>CRF %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a number and what the numbers mean</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – usual</source>
        <comment>a quality</comment>
        <translation>%1 – habituel</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Write the talking head as a video file</source>
        <translation>Écrire la tête parlante dans un fichier vidéo</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Fichier à écrire</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>About %1 min and %2</source>
        <comment>time, size</comment>
        <translation>Environ %1 min et %2</translation>
    </message>
    <message>
        <source>About %1 min</source>
        <comment>time</comment>
        <translation>Environ %1 min</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Export de %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityLibrary</name>
    <message>
        <source>Made from %1</source>
        <translation>Créée à partir de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>Aucun consentement n’est enregistré.</translation>
    </message>
    <message>
        <source>%1 allowed: %2. No end.</source>
        <translation>%1 a autorisé : %2. Sans fin.</translation>
    </message>
    <message>
        <source>%1 allowed: %2. That ended on %3.</source>
        <translation>%1 a autorisé : %2. Terminé le %3.</translation>
    </message>
    <message>
        <source>%1 allowed: %2. Until %3.</source>
        <translation>%1 a autorisé : %2. Jusqu’au %3.</translation>
    </message>
    <message>
        <source>%1 cannot be put into the trash.</source>
        <translation>Impossible de mettre %1 à la corbeille.</translation>
    </message>
    <message>
        <source>Its disk has none: delete the file in its folder.</source>
        <translation>Son disque n’en a pas : supprimez le fichier dans son dossier.</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation>Impossible de reprendre %1 de la corbeille.</translation>
    </message>
    <message>
        <source>Look for it in the trash of the system.</source>
        <translation>Cherchez-la dans la corbeille du système.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityShelf</name>
    <message>
        <source>Your identities</source>
        <translation>Vos identités</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 est dans la corbeille.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
</context>
<context>
    <name>d3t::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Job</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>Impossible de démarrer %1.</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>Réinstallez D3 Talker Studio : sa ligne de commande manque.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly.</source>
        <translation>Le travail s’est terminé de façon inattendue.</translation>
    </message>
    <message>
        <source>The work failed.</source>
        <translation>Le travail a échoué.</translation>
    </message>
    <message>
        <source>Start it again: it goes on where it was. If it fails again, copy the report of the log and send it to us.</source>
        <translation>Relancez-le : il reprend où il en était. S’il échoue encore, copiez le rapport du journal et envoyez-le-nous.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobRow</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, the job's title</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation>Arrêter et garder le meilleur obtenu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>Lire le résultat</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>Afficher ses messages</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>What the job said</source>
        <translation>Messages de la tâche</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>Aucun message pour l’instant.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progression de %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobWords</name>
    <message>
        <source>Reading the clip</source>
        <translation>Lecture du clip</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>Suivi du visage</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Learning to refine</source>
        <translation>Apprentissage de l’affinage</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>Écriture de l’identité</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>Lecture du son</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Waiting for the jobs before it</source>
        <translation>En attente des tâches précédentes</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>En pause à %1 %</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>stage, per cent</comment>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 · %2 % · %3 left</source>
        <comment>stage, per cent, minutes and seconds</comment>
        <translation>%1 · %2 % · reste %3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsPanel</name>
    <message>
        <source>Nothing is being worked on.
Identities that learn, and exports, show up here.</source>
        <translation>Aucun travail en cours.
Les identités qui apprennent et les exports apparaissent ici.</translation>
    </message>
    <message>
        <source>Take finished jobs out of the list</source>
        <translation>Retirer les tâches terminées de la liste</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsSummary</name>
    <message>
        <source>Show the jobs</source>
        <translation>Afficher les tâches</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the job's title, what it does</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n autre en attente</numerusform>
            <numerusform>%n autres en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>the job's title</comment>
        <translation>%1 : échec</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyEdit</name>
    <message>
        <source>Press a key here</source>
        <translation>Appuyez sur une touche ici</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyframePage</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Towards the next keyframe</source>
        <translation>Vers l’image clé suivante</translation>
    </message>
    <message>
        <source>Towards the next</source>
        <translation>Vers la suivante</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>Déplacer l’image clé</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>Image clé</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LaneHeaders</name>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Visemes</source>
        <translation>Visèmes</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Show a parameter as a lane</source>
        <translation>Afficher un paramètre comme piste</translation>
    </message>
    <message>
        <source>Parameter of this lane: %1</source>
        <translation>Paramètre de cette piste : %1</translation>
    </message>
    <message>
        <source>Hide the lane; nothing is lost</source>
        <translation>Masquer la piste ; rien n’est perdu</translation>
    </message>
    <message>
        <source>Hide the lane %1</source>
        <translation>Masquer la piste %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LearnStep</name>
    <message>
        <source>Reading the clip</source>
        <translation>Lecture du clip</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>Suivi du visage</translation>
    </message>
    <message>
        <source>Listening to the speech</source>
        <translation>Écoute de la parole</translation>
    </message>
    <message>
        <source>Learning the head</source>
        <translation>Apprentissage de la tête</translation>
    </message>
    <message>
        <source>Refining the picture</source>
        <translation>Affinage de l’image</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>Écriture de l’identité</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n seconde restante</numerusform>
            <numerusform>%n secondes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>environ %n minute restante</numerusform>
            <numerusform>environ %n minutes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of the clip that the head has not seen</source>
        <translation>Une image du clip que la tête n’a pas vue</translation>
    </message>
    <message>
        <source>The head in the same moment</source>
        <translation>La tête au même instant</translation>
    </message>
    <message>
        <source>The mouth in the clip, enlarged</source>
        <translation>La bouche dans le clip, agrandie</translation>
    </message>
    <message>
        <source>The mouth of the head, enlarged</source>
        <translation>La bouche de la tête, agrandie</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Lip-sync</source>
        <translation>Synchronisation labiale</translation>
    </message>
    <message>
        <source>Clip (not learned from)</source>
        <translation>Clip (hors apprentissage)</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>The first picture comes when learning has begun.</source>
        <translation>La première image arrive quand l’apprentissage a commencé.</translation>
    </message>
    <message>
        <source>How far this part of the work is</source>
        <translation>Avancement de cette partie du travail</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>Arrêter, garder le meilleur</translation>
    </message>
    <message>
        <source>Learning ends now; the identity is made of the best head so far</source>
        <translation>L’apprentissage s’arrête ; l’identité est faite de la meilleure tête obtenue</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Continuer d’apprendre</translation>
    </message>
    <message>
        <source>Earlier states of the head</source>
        <translation>États antérieurs de la tête</translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation>Revenir à cet état</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>États antérieurs</translation>
    </message>
    <message>
        <source>Hear it speak</source>
        <translation>L’entendre parler</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>The head is ready</source>
        <translation>La tête est prête</translation>
    </message>
    <message>
        <source>Not being learned now</source>
        <translation>Pas en apprentissage</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>When learning has ended you can go back to one of them.</source>
        <translation>Une fois l’apprentissage terminé, vous pourrez revenir à l’un d’eux.</translation>
    </message>
    <message>
        <source>Choose one: the identity is made of it instead of the best.</source>
        <translation>Choisissez-en un : l’identité en est faite, au lieu du meilleur.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 s
%2 dB</source>
        <translation>%1 s
%2 dB</translation>
    </message>
    <message>
        <source>State after %1 s of learning, likeness %2 dB</source>
        <translation>État après %1 s d’apprentissage, ressemblance %2 dB</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LibraryPanel</name>
    <message>
        <source>&amp;Collect files</source>
        <translation>&amp;Rassembler les fichiers</translation>
    </message>
    <message>
        <source>Copy all files that the timeline uses into the project's folder</source>
        <translation>Copier tous les fichiers de la ligne de temps dans le dossier du projet</translation>
    </message>
    <message>
        <source>&amp;Look for lost files …</source>
        <translation>Rechercher les fichiers &amp;perdus…</translation>
    </message>
    <message>
        <source>Find files that were moved, by what is in them</source>
        <translation>Retrouver les fichiers déplacés d’après leur contenu</translation>
    </message>
    <message>
        <source>Take &amp;unused files out of the library</source>
        <translation>Retirer les fichiers &amp;inutilisés de la bibliothèque</translation>
    </message>
    <message>
        <source>The files themselves stay where they are</source>
        <translation>Les fichiers eux-mêmes restent où ils sont</translation>
    </message>
    <message>
        <source>All files are there again.</source>
        <translation>Tous les fichiers sont de nouveau là.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are lost: moved, renamed, or on another disk.</source>
        <translation>
            <numerusform>%n fichier est perdu : déplacé, renommé ou sur un autre disque.</numerusform>
            <numerusform>%n fichiers sont perdus : déplacés, renommés ou sur un autre disque.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where to look: they are known by what is in them.</source>
        <translation>Dites où chercher : ils sont reconnus à leur contenu.</translation>
    </message>
    <message>
        <source>Look in a folder …</source>
        <translation>Chercher dans un dossier…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 %: %2</source>
        <translation>%1 % : %2</translation>
    </message>
    <message>
        <source>Looking for lost files in %1 …</source>
        <translation>Recherche des fichiers perdus dans %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found.</source>
        <translation>
            <numerusform>%n fichier trouvé.</numerusform>
            <numerusform>%n fichiers trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found in %2, still lost: %3.</source>
        <translation>%1 trouvés dans %2, encore perdus : %3.</translation>
    </message>
    <message>
        <source>Look in another folder, or plug in the disk they are on.</source>
        <translation>Cherchez dans un autre dossier, ou branchez le disque où ils se trouvent.</translation>
    </message>
    <message>
        <source>Look for lost files in</source>
        <translation>Chercher les fichiers perdus dans</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>Trouver le fichier</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>Examen de %1…</translation>
    </message>
    <message>
        <source>Copying files into the project's folder …</source>
        <translation>Copie des fichiers dans le dossier du projet…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were copied into the project's folder (%1).</source>
        <translation>
            <numerusform>%n fichier a été copié dans le dossier du projet (%1).</numerusform>
            <numerusform>%n fichiers ont été copiés dans le dossier du projet (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are in the project's folder already.</source>
        <translation>Tous les fichiers sont déjà dans le dossier du projet.</translation>
    </message>
    <message>
        <source>The folder can be moved or given away as it is.</source>
        <translation>Le dossier peut être déplacé ou transmis tel quel.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out of the library.</source>
        <translation>
            <numerusform>%n fichier a été retiré de la bibliothèque.</numerusform>
            <numerusform>%n fichiers ont été retirés de la bibliothèque.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation>Les fichiers eux-mêmes restent où ils sont.</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>Les remettre</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>Utiliser l’identité</translation>
    </message>
    <message>
        <source>This sound is still loading.</source>
        <translation>Ce son est encore en chargement.</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>Ajouter un son</translation>
    </message>
    <message>
        <source>Drop clips, sounds and identities anywhere in the window: they are listed here.</source>
        <translation>Déposez des clips, sons et identités n’importe où dans la fenêtre : ils sont listés ici.</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>clip</translation>
    </message>
    <message>
        <source>%1 · on the timeline</source>
        <comment>length or size of a file</comment>
        <translation>%1 · sur la ligne de temps</translation>
    </message>
    <message>
        <source>Lost · on the timeline</source>
        <translation>Perdu · sur la ligne de temps</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>The file is not where it was. Look for it in a folder, or plug in its disk.</source>
        <translation>Le fichier n’est plus à sa place. Cherchez-le dans un dossier, ou branchez son disque.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Loading, %1 so far</source>
        <translation>Chargement, %1 jusqu’ici</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identité</translation>
    </message>
    <message>
        <source>Make an identity of it</source>
        <translation>En faire une identité</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>Mettre sur la ligne de temps</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Find this file …</source>
        <translation>Trouver ce fichier…</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LogPanel</name>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>Avertissements et problèmes</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Version, system and the last lines, without personal data, to paste into a message</source>
        <translation>Version, système et dernières lignes, sans données personnelles, à coller dans un message</translation>
    </message>
    <message>
        <source>The report is in the clipboard: paste it into your message.</source>
        <translation>Le rapport est dans le presse-papiers : collez-le dans votre message.</translation>
    </message>
    <message>
        <source>Your home folder is written as ~; look it over before you send it.</source>
        <translation>Votre dossier personnel y figure comme ~ ; relisez-le avant de l’envoyer.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MainWindow</name>
    <message>
        <source>Saving works again.</source>
        <translation>Enregistrement rétabli.</translation>
    </message>
    <message>
        <source>Your work cannot be saved now: %1. It is kept in memory.</source>
        <translation>Votre travail ne peut pas être enregistré maintenant : %1. Il est gardé en mémoire.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>About D3 Talker Studio</source>
        <translation>À propos de D3 Talker Studio</translation>
    </message>
    <message>
        <source>D3 Talker Studio %1</source>
        <translation>D3 Talker Studio %1</translation>
    </message>
    <message>
        <source>Makes a talking head of a person from seconds of video, on this computer. The method is D3-Talker (arXiv 2508.14449). Free software under the GPL, version 3 or later.</source>
        <translation>Crée la tête parlante d’une personne à partir de quelques secondes de vidéo, sur cet ordinateur. La méthode est D3-Talker (arXiv 2508.14449). Logiciel libre sous licence GPL, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>Ann&amp;uler : %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rétablir : %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projet %1</translation>
    </message>
    <message>
        <source>The sample cannot be copied to %1: %2.</source>
        <translation>L’exemple ne peut pas être copié vers %1 : %2.</translation>
    </message>
    <message>
        <source>Make room there, or install the program again.</source>
        <translation>Faites-y de la place, ou réinstallez le programme.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Open another project …</source>
        <translation>Ouvrir un autre projet…</translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. The project is as it was then, with %n edit(s) more than the saved one.</source>
        <translation>
            <numerusform>Le programme s’est terminé sans enregistrer. Le projet est tel qu’il était alors, avec %n modification de plus que la version enregistrée.</numerusform>
            <numerusform>Le programme s’est terminé sans enregistrer. Le projet est tel qu’il était alors, avec %n modifications de plus que la version enregistrée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on, or go back to the saved state; either can be undone.</source>
        <translation>Continuez, ou revenez à l’état enregistré ; les deux sont annulables.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Back to the saved state</source>
        <translation>Revenir à l’état enregistré</translation>
    </message>
    <message>
        <source>Save the project as a folder</source>
        <translation>Enregistrer le projet comme dossier</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>Utiliser l’identité</translation>
    </message>
    <message>
        <source>Choose video of a person talking</source>
        <translation>Choisir la vidéo d’une personne qui parle</translation>
    </message>
    <message numerus="yes">
        <source>%n identity(s) were being learned when the window was closed.</source>
        <translation>
            <numerusform>%n identité était en apprentissage à la fermeture de la fenêtre.</numerusform>
            <numerusform>%n identités étaient en apprentissage à la fermeture de la fenêtre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The work so far is kept.</source>
        <translation>Le travail déjà fait est conservé.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>This cannot be used here: %1.</source>
        <translation>Inutilisable ici : %1.</translation>
    </message>
    <message>
        <source>Drop a video of a person talking, a sound, an identity (.d3id) or a project.</source>
        <translation>Déposez la vidéo d’une personne qui parle, un son, une identité (.d3id) ou un projet.</translation>
    </message>
    <message>
        <source>A job is still running, and ends with the window.</source>
        <translation>Une tâche est encore en cours et s’arrête avec la fenêtre.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close anyway.</source>
        <translation>Attendez qu’elle soit terminée, ou fermez quand même.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nouveau projet</translation>
    </message>
    <message>
        <source>&amp;Open a project …</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;New identity from a clip …</source>
        <translation>&amp;Nouvelle identité à partir d’un clip…</translation>
    </message>
    <message>
        <source>Show what is being &amp;learned</source>
        <translation>Afficher l’&amp;apprentissage en cours</translation>
    </message>
    <message>
        <source>&amp;How to record a good clip</source>
        <translation>&amp;Comment filmer un bon clip</translation>
    </message>
    <message>
        <source>Back to the &amp;preview</source>
        <translation>Retour à l’a&amp;perçu</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>&amp;About D3 Talker Studio</source>
        <translation>À &amp;propos de D3 Talker Studio</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>&amp;Coller les fichiers</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>&amp;Identité</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>Ligne de &amp;temps</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MarkerPage</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MediaTree</name>
    <message>
        <source>Files of the project</source>
        <translation>Fichiers du projet</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Notice</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>d3t::ui::NumberField</name>
    <message>
        <source>Double click: the standard value</source>
        <translation>Double clic : la valeur standard</translation>
    </message>
    <message>
        <source>%1. Double click: the standard value</source>
        <translation>%1. Double clic : la valeur standard</translation>
    </message>
    <message>
        <source>%1: standard value</source>
        <translation>%1 : valeur standard</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PresetBar</name>
    <message>
        <source>Save as a preset …</source>
        <translation>Enregistrer comme préréglage…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Supprimer ce préréglage</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>Mes préréglages</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>Réglages habituels</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a preset</comment>
        <translation>%1, modifié</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewBar</name>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>&amp;Adapter l’image</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Save a &amp;picture …</source>
        <translation>Enregistrer une &amp;image…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>Compare &amp;coarse and fine</source>
        <translation>C&amp;omparer brut et affiné</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>A&amp;ffiner</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>&amp;Points du visage</translation>
    </message>
    <message>
        <source>&amp;Gaussians</source>
        <translation>&amp;Gaussiennes</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>&amp;Masque</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>Reca&amp;drage</translation>
    </message>
    <message>
        <source>Look &amp;around the head</source>
        <translation>Tourner a&amp;utour de la tête</translation>
    </message>
    <message>
        <source>Shows the head alone; drag to look around it, the wheel comes nearer</source>
        <translation>Montre la tête seule ; glissez pour tourner autour, la molette rapproche</translation>
    </message>
    <message>
        <source>Look from the &amp;front</source>
        <translation>Voir de fac&amp;e</translation>
    </message>
    <message>
        <source>Quality: &amp;automatic</source>
        <translation>Qualité : &amp;automatique</translation>
    </message>
    <message>
        <source>As fine as can be drawn in time</source>
        <translation>Aussi fin que le rendu le permet à temps</translation>
    </message>
    <message>
        <source>Quality: &amp;full</source>
        <translation>Qualité : &amp;pleine</translation>
    </message>
    <message>
        <source>Quality: &amp;half</source>
        <translation>Qualité : &amp;moitié</translation>
    </message>
    <message>
        <source>Quality: &amp;quarter</source>
        <translation>Qualité : &amp;quart</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>&amp;Transparent</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>&amp;Noir</translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation>&amp;Gris</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Blanc</translation>
    </message>
    <message>
        <source>&amp;Green, for keying</source>
        <translation>&amp;Vert, pour incrustation</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>Afficher sur l’image</translation>
    </message>
    <message>
        <source>Quality of the preview</source>
        <translation>Qualité de l’aperçu</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>Zoom : %1</translation>
    </message>
    <message>
        <source>%1 frames per second</source>
        <translation>%1 images par seconde</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n dropped</source>
        <translation>
            <numerusform>%1, %n perdue</numerusform>
            <numerusform>%1, %n perdues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewPanel</name>
    <message>
        <source>&amp;Type a text …</source>
        <translation>&amp;Saisir un texte…</translation>
    </message>
    <message>
        <source>Shows a line for what is to be said</source>
        <translation>Affiche une ligne pour le texte à dire</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Opening the identity …</source>
        <translation>Ouverture de l’identité…</translation>
    </message>
    <message>
        <source>Listening … %1 %</source>
        <translation>Écoute… %1 %</translation>
    </message>
    <message>
        <source>Drop a sound or type a text:</source>
        <translation>Déposez un son ou saisissez un texte :</translation>
    </message>
    <message>
        <source>There is no loudspeaker. Playing goes on without sound.</source>
        <translation>Il n’y a pas de haut-parleur. La lecture continue sans son.</translation>
    </message>
    <message>
        <source>Connect one and play again.</source>
        <translation>Branchez-en un et relancez la lecture.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>L’image est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Images (*.png *.jpg)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier, ou faites de la place sur le disque.</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>L’image a été enregistrée sous %1.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ReadyStep</name>
    <message>
        <source>The head speaks</source>
        <translation>La tête parle</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>The first sentence is being made</source>
        <translation>Création de la première phrase</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Ready to speak</source>
        <translation>Prêt à parler</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>Mettre sur la ligne de temps</translation>
    </message>
    <message>
        <source>Try a sound …</source>
        <translation>Essayer un son…</translation>
    </message>
    <message>
        <source>Share file</source>
        <translation>Partager le fichier</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Afficher dans son dossier</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>Copier le fichier</translation>
    </message>
    <message>
        <source>The file is copied.</source>
        <translation>Le fichier est copié.</translation>
    </message>
    <message>
        <source>Paste it into a folder or a message.</source>
        <translation>Collez-le dans un dossier ou un message.</translation>
    </message>
    <message>
        <source>The head gets its first sentence …</source>
        <translation>La tête reçoit sa première phrase…</translation>
    </message>
    <message>
        <source>It says what it said in the clip.</source>
        <translation>Elle dit ce qu’elle a dit dans le clip.</translation>
    </message>
    <message>
        <source>Hello! This is my first sentence. I hope you like it.</source>
        <translation>Bonjour ! Voici ma première phrase. J’espère qu’elle vous plaît.</translation>
    </message>
    <message>
        <source>“%1”, in a computer's voice</source>
        <extracomment>a sentence, spoken by a computer's voice</extracomment>
        <translation>« %1 », d’une voix de synthèse</translation>
    </message>
    <message>
        <source>First words of %1</source>
        <translation>Premiers mots de %1</translation>
    </message>
    <message>
        <source>The first sentence was not made.</source>
        <translation>La première phrase n’a pas été créée.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::RecordingGuide</name>
    <message>
        <source>How to record a good clip</source>
        <translation>Comment filmer un bon clip</translation>
    </message>
    <message>
        <source>A phone or a webcam is enough. Ten seconds are better than five; more than twenty are not needed.</source>
        <translation>Un téléphone ou une webcam suffit. Dix secondes valent mieux que cinq ; plus de vingt sont inutiles.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>An arm's length from the camera, which stands still at the height of your eyes. Head and shoulders fill the picture: the face is about a third of its height.</source>
        <translation>À un bras de la caméra, fixe, à la hauteur de vos yeux. La tête et les épaules remplissent l’image : le visage occupe environ un tiers de sa hauteur.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Soft light from the front, as from a window. No lamp behind you, no hard shadow across the face.</source>
        <translation>Lumière douce de face, comme celle d’une fenêtre. Pas de lampe derrière vous, pas d’ombre dure sur le visage.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regard</translation>
    </message>
    <message>
        <source>Into the camera, with small natural movements of the head. Hair out of the face, mouth in sight.</source>
        <translation>Vers la caméra, avec de petits mouvements naturels de la tête. Visage dégagé des cheveux, bouche visible.</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Que dire</translation>
    </message>
    <message>
        <source>Anything, without a pause, in any language. Good: words with p, b and m, wide and round vowels, as in “My mother baked a big apple pie”.</source>
        <translation>N’importe quoi, sans pause, dans n’importe quelle langue. Idéal : des mots avec p, b et m, des voyelles ouvertes et arrondies, comme dans « Maman prépare un beau gâteau pour Paul ».</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Combien de temps</translation>
    </message>
    <message>
        <source>Start, wait a second, talk for 10 to 20 seconds, stop. One take: no cuts, no zoom.</source>
        <translation>Démarrez, attendez une seconde, parlez 10 à 20 secondes, arrêtez. Une seule prise : pas de coupe, pas de zoom.</translation>
    </message>
    <message>
        <source>What to avoid</source>
        <translation>À éviter</translation>
    </message>
    <message>
        <source>A second person, hands before the mouth, music and noise, filters, subtitles, a moving camera.</source>
        <translation>Une deuxième personne, des mains devant la bouche, de la musique et du bruit, des filtres, des sous-titres, une caméra qui bouge.</translation>
    </message>
    <message>
        <source>Choose a clip …</source>
        <translation>Choisir un clip…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SayBar</name>
    <message>
        <source>Say it</source>
        <translation>Le dire</translation>
    </message>
    <message>
        <source>Text to say</source>
        <translation>Texte à dire</translation>
    </message>
    <message>
        <source>Hello, this is me.</source>
        <translation>Bonjour, c’est moi.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Looking for voices …</source>
        <translation>Recherche de voix…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No voice program is installed, so a text cannot be said.</source>
        <translation>Aucun programme de voix n’est installé : un texte ne peut pas être dit.</translation>
    </message>
    <message>
        <source>Install flite or espeak-ng, or drop a sound.</source>
        <translation>Installez flite ou espeak-ng, ou déposez un son.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dit</translation>
    </message>
    <message>
        <source>The project's folder cannot be written.</source>
        <translation>Impossible d’écrire dans le dossier du projet.</translation>
    </message>
    <message>
        <source>Save the project to another folder.</source>
        <translation>Enregistrez le projet dans un autre dossier.</translation>
    </message>
    <message>
        <source>Saying “%1”</source>
        <translation>Synthèse de « %1 »</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>Ajouter un son</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ScoreView</name>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>moyen</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>mauvais</translation>
    </message>
    <message>
        <source>Score of the clip: %1 of 100, %2</source>
        <translation>Note du clip : %1 sur 100, %2</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SegmentPage</name>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fondu d’entrée</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fondu de sortie</translation>
    </message>
    <message>
        <source>Replace sound …</source>
        <translation>Remplacer le son…</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>Déplacer le son</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>Gain %1 dB</translation>
    </message>
    <message>
        <source>Replace sound</source>
        <translation>Remplacer le son</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;All files (*)</source>
        <translation>Sons (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>Forme du fondu d’entrée</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>Forme du fondu de sortie</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>Forme du fondu</translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>Rogner le son</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds are selected. Drag one to move them all, or delete them.</source>
        <translation>
            <numerusform>%n son est sélectionné. Faites-le glisser pour le déplacer, ou supprimez-le.</numerusform>
            <numerusform>%n sons sont sélectionnés. Faites-en glisser un pour tous les déplacer, ou supprimez-les.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>Le son n’est plus dans le projet</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Session</name>
    <message>
        <source>Recovered edits</source>
        <translation>Modifications récupérées</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Settings</name>
    <message>
        <source>The settings could not be read and start from their defaults. The old file is kept as %1.</source>
        <translation>Les réglages étaient illisibles et repartent des valeurs par défaut. L’ancien fichier est conservé sous %1.</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1: they last until the program ends.</source>
        <translation>Impossible d’écrire les réglages dans %1 : ils durent jusqu’à la fin du programme.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher un réglage</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Thèmes</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsSection</name>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Vider le cache</translation>
    </message>
    <message>
        <source>Decoded sounds, waveforms and what was heard in them are kept, so that a project opens at once. All of it can be made again.</source>
        <translation>Les sons décodés, les formes d’onde et ce qui y a été entendu sont conservés, pour qu’un projet s’ouvre aussitôt. Tout peut être recréé.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Another folder holds from the next start of the studio.</source>
        <translation>Un autre dossier vaut à partir du prochain démarrage du studio.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Clearing keeps what the open project and the jobs use.</source>
        <translation>Vider garde ce qu’utilisent le projet ouvert et les tâches.</translation>
    </message>
    <message>
        <source>%1, %2 of it in use</source>
        <translation>%1, dont %2 utilisés</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>%1 ont été libérés.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Le processeur</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>La carte graphique</translation>
    </message>
    <message>
        <source>Learn and draw on</source>
        <translation>Apprendre et dessiner sur</translation>
    </message>
    <message>
        <source>Everything works without a graphics card.</source>
        <translation>Tout fonctionne sans carte graphique.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Follows the face, hears speech, refines and writes video; without a graphics card it also learns and draws.</source>
        <translation>Suit le visage, écoute la parole, affine et écrit la vidéo ; sans carte graphique, il apprend et dessine aussi.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Learns and draws the head where it can be used.</source>
        <translation>Apprend et dessine la tête là où elle est utilisable.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>Impossible de démarrer %1.</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>Réinstallez D3 Talker Studio : sa ligne de commande manque.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Face networks: %1</source>
        <translation>Réseaux du visage : %1</translation>
    </message>
    <message>
        <source>Hearing: %1</source>
        <translation>Écoute : %1</translation>
    </message>
    <message>
        <source>A part of the studio does not work here: see above.</source>
        <translation>Un composant du studio ne fonctionne pas ici : voir ci-dessus.</translation>
    </message>
    <message>
        <source>Run packaging/setup again, or install the package anew.</source>
        <translation>Relancez packaging/setup, ou réinstallez le paquet.</translation>
    </message>
    <message>
        <source>Seconds to learn</source>
        <translation>Secondes d’apprentissage</translation>
    </message>
    <message>
        <source>Quick, 15 s</source>
        <translation>Rapide, 15 s</translation>
    </message>
    <message>
        <source>Good, 60 s</source>
        <translation>Bon, 60 s</translation>
    </message>
    <message>
        <source>Best, 5 min</source>
        <translation>Meilleur, 5 min</translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation>%1 n’existe pas, ou sa lecture est interdite.</translation>
    </message>
    <message>
        <source>Choose another file, or leave the line empty: our own hearing is used.</source>
        <translation>Choisissez un autre fichier, ou laissez la ligne vide : notre propre écoute est utilisée.</translation>
    </message>
    <message>
        <source>%1 is no ONNX file.</source>
        <translation>%1 n’est pas un fichier ONNX.</translation>
    </message>
    <message>
        <source>Choose the encoder that was exported as .onnx.</source>
        <translation>Choisissez l’encodeur exporté en .onnx.</translation>
    </message>
    <message>
        <source>%1 is used for identities that are made from now on.</source>
        <translation>%1 sert aux identités créées à partir de maintenant.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Budget of a new identity</source>
        <translation>Budget d’une nouvelle identité</translation>
    </message>
    <message>
        <source>How long a new identity learns, 15 seconds to 30 minutes. More is better up to a few minutes.</source>
        <translation>Durée d’apprentissage d’une nouvelle identité, de 15 secondes à 30 minutes. Plus vaut mieux, jusqu’à quelques minutes.</translation>
    </message>
    <message>
        <source>Go on learning when the window is closed</source>
        <translation>Continuer d’apprendre quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Otherwise it pauses, and goes on at the next start.</source>
        <translation>Sinon, l’apprentissage se met en pause et reprend au prochain démarrage.</translation>
    </message>
    <message>
        <source>Folder of identities</source>
        <translation>Dossier des identités</translation>
    </message>
    <message>
        <source>New identities (.d3id) are kept here.</source>
        <translation>Les nouvelles identités (.d3id) sont gardées ici.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Pleine</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Moitié</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quart</translation>
    </message>
    <message>
        <source>Automatic draws smaller pictures while it plays, when the machine is slow. Exports are always full.</source>
        <translation>Automatique dessine des images plus petites pendant la lecture quand la machine est lente. Les exports sont toujours en pleine qualité.</translation>
    </message>
    <message>
        <source>Refine the preview</source>
        <translation>Affiner l’aperçu</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>Détails fins</translation>
    </message>
    <message>
        <source>Sharper skin and teeth, about half the pictures per second.</source>
        <translation>Peau et dents plus nettes, environ moitié moins d’images par seconde.</translation>
    </message>
    <message>
        <source>Speech encoder</source>
        <translation>Encodeur de parole</translation>
    </message>
    <message>
        <source>The studio hears speech with its own model. You can give a wav2vec 2.0 or HuBERT encoder of yours instead, as an ONNX file (samples at 16 kHz in, 50 rows a second out).</source>
        <translation>Le studio écoute la parole avec son propre modèle. Vous pouvez fournir à la place votre encodeur wav2vec 2.0 ou HuBERT, en fichier ONNX (échantillons à 16 kHz en entrée, 50 lignes par seconde en sortie).</translation>
    </message>
    <message>
        <source>Encoder file</source>
        <translation>Fichier de l’encodeur</translation>
    </message>
    <message>
        <source>ONNX encoders (*.onnx)</source>
        <translation>Encodeurs ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>Empty: our own.</source>
        <translation>Vide : le nôtre.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Holds from the next start of the studio.</source>
        <translation>Vaut à partir du prochain démarrage du studio.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regard</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Nothing leaves this machine. The studio uses no network: it sends no statistics, asks for no account, and looks for no updates. Your clips, voices and identities are files on your disk, and you can delete them there.</source>
        <translation>Rien ne quitte cette machine. Le studio n’utilise aucun réseau : il n’envoie pas de statistiques, ne demande pas de compte et ne cherche pas de mises à jour. Vos clips, voix et identités sont des fichiers sur votre disque, et vous pouvez les y supprimer.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ouvrir le dossier : %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ShortcutsSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Rechercher par nom ou touche</translation>
    </message>
    <message>
        <source>keys keyboard shortcut</source>
        <translation>touches clavier raccourci</translation>
    </message>
    <message>
        <source>import export shortcuts</source>
        <translation>importer exporter raccourcis</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation>Touche standard</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Nouvelle touche : appuyez ici</translation>
    </message>
    <message>
        <source>All to their standard</source>
        <translation>Tout remettre au standard</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>%1 – also %2</source>
        <comment>a key, an action</comment>
        <translation>%1 – aussi %2</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Nothing was changed.</source>
        <translation>%1 appartient déjà à « %2 ». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Press another key, or take it from there.</source>
        <translation>Appuyez sur une autre touche, ou reprenez celle-ci.</translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <translation>La donner à « %1 »</translation>
    </message>
    <message>
        <source>Export the shortcuts</source>
        <translation>Exporter les raccourcis</translation>
    </message>
    <message>
        <source>The shortcuts were written to %1.</source>
        <translation>Les raccourcis ont été écrits dans %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation>Importer des raccourcis</translation>
    </message>
    <message>
        <source>Shortcuts (*.json)</source>
        <translation>Raccourcis (*.json)</translation>
    </message>
    <message>
        <source>%1 holds no shortcuts.</source>
        <translation>%1 ne contient aucun raccourci.</translation>
    </message>
    <message>
        <source>Choose a file that was exported here.</source>
        <translation>Choisissez un fichier exporté d’ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were taken over.</source>
        <translation>
            <numerusform>%n touche a été reprise.</numerusform>
            <numerusform>%n touches ont été reprises.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::SizeBox</name>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Taille de l’image</translation>
    </message>
    <message>
        <source>Keep the shape of the picture</source>
        <translation>Garder les proportions de l’image</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>Comme la source</translation>
    </message>
    <message>
        <source>As the source (%1 × %2)</source>
        <translation>Comme la source (%1 × %2)</translation>
    </message>
    <message>
        <source>%1 lines (%2 × %1)</source>
        <translation>%1 lignes (%2 × %1)</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Autre taille</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StartPage</name>
    <message>
        <source>Make a talking head of yourself</source>
        <translation>Créez une tête parlante de vous-même</translation>
    </message>
    <message>
        <source>From a few seconds of video. On this computer; nothing leaves it.</source>
        <translation>À partir de quelques secondes de vidéo. Sur cet ordinateur ; rien n’en sort.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>A drawn head that is ready to speak: no training, no download</source>
        <translation>Une tête dessinée, prête à parler : sans entraînement ni téléchargement</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>Comment filmer un bon clip</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>n’existe plus</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepButton</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>a step of making an identity and its state, as a screen reader says it</extracomment>
        <translation>Étape %1 : %2, %3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepRail</name>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StripView</name>
    <message>
        <source>Face size</source>
        <translation>Taille du visage</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>Coupes</translation>
    </message>
    <message>
        <source>Quality of the clip, second by second, and the stretch that is learned from</source>
        <translation>Qualité du clip, seconde par seconde, et l’extrait dont on apprend</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100</source>
        <extracomment>name of a strip, second of the clip, share, reason</extracomment>
        <translation>%1, seconde %2 : %3 sur 100</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100. %4</source>
        <translation>%1, seconde %2 : %3 sur 100. %4</translation>
    </message>
    <message>
        <source>Second %1: good.</source>
        <translation>Seconde %1 : bon.</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <translation>Seconde %1 : %2</translation>
    </message>
    <message>
        <source>Learned from: %1 s to %2 s.</source>
        <translation>Appris de : %1 s à %2 s.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimeField</name>
    <message>
        <source>Hours:minutes:seconds:frames, or a number with s or ms</source>
        <translation>Heures:minutes:secondes:images, ou un nombre avec s ou ms</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimecodeEdit</name>
    <message>
        <source>Time of the playhead</source>
        <translation>Temps de la tête de lecture</translation>
    </message>
    <message>
        <source>Time now: hours, minutes, seconds, frames. Type another one and press Enter, for example 1:12 or 3.5 s.</source>
        <translation>Temps actuel : heures, minutes, secondes, images. Saisissez-en un autre et appuyez sur Entrée, par exemple 1:12 ou 3.5 s.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Timeline</name>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Move marker</source>
        <translation>Déplacer le repère</translation>
    </message>
    <message>
        <source>Add silence</source>
        <translation>Ajouter un silence</translation>
    </message>
    <message>
        <source>Change silence</source>
        <translation>Modifier le silence</translation>
    </message>
    <message>
        <source>Move viseme boundary</source>
        <translation>Déplacer la limite du visème</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>Déplacer l’image clé</translation>
    </message>
    <message>
        <source>Change the stretch of the body</source>
        <translation>Modifier l’extrait du corps</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>Déplacer le son</translation>
    </message>
    <message numerus="yes">
        <source>Move %n sounds</source>
        <translation>
            <numerusform>Déplacer %n son</numerusform>
            <numerusform>Déplacer %n sons</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>Rogner le son</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fondu d’entrée</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fondu de sortie</translation>
    </message>
    <message>
        <source>Fade %1 s</source>
        <translation>Fondu %1 s</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>Gain %1 dB</translation>
    </message>
    <message>
        <source>Split sound</source>
        <translation>Scinder le son</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Supprimer le repère</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>Click what is to be deleted.</source>
        <translation>Cliquez sur ce qu’il faut supprimer.</translation>
    </message>
    <message>
        <source>Delete sound</source>
        <translation>Supprimer le son</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sounds</source>
        <translation>
            <numerusform>Supprimer %n son</numerusform>
            <numerusform>Supprimer %n sons</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Repère %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Ajouter un repère</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>Modifier le repère</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>Définir le point d’entrée</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>Définir le point de sortie</translation>
    </message>
    <message>
        <source>Clear loop</source>
        <translation>Effacer la boucle</translation>
    </message>
    <message>
        <source>There is no stretch to keep silent.</source>
        <translation>Il n’y a pas de passage à rendre silencieux.</translation>
    </message>
    <message>
        <source>Set the in and out points first.</source>
        <translation>Placez d’abord les points d’entrée et de sortie.</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>Retirer le silence</translation>
    </message>
    <message>
        <source>Mute viseme</source>
        <translation>Rendre le visème muet</translation>
    </message>
    <message>
        <source>Viseme %1</source>
        <translation>Visème %1</translation>
    </message>
    <message>
        <source>Automatic viseme</source>
        <translation>Visème automatique</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Ajouter une image clé</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>Supprimer l’image clé</translation>
    </message>
    <message>
        <source>Keyframe: %1</source>
        <translation>Image clé : %1</translation>
    </message>
    <message>
        <source>No identity yet</source>
        <translation>Pas encore d’identité</translation>
    </message>
    <message>
        <source>%1 · %2 – %3</source>
        <comment>identity, from, to</comment>
        <translation>%1 · %2 – %3</translation>
    </message>
    <message>
        <source>Drag here to keep the mouth closed</source>
        <translation>Glissez ici pour garder la bouche fermée</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>Le son n’est plus dans le projet</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a sound, its state</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Drop a sound here: the lips will say it.</source>
        <translation>Déposez un son ici : les lèvres le diront.</translation>
    </message>
    <message>
        <source>mute</source>
        <comment>viseme block</comment>
        <translation>muet</translation>
    </message>
    <message>
        <source>listening …</source>
        <translation>écoute…</translation>
    </message>
    <message>
        <source>Head motion</source>
        <translation>Mouvement de la tête</translation>
    </message>
    <message>
        <source>Blinks</source>
        <translation>Clignements</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>Regard</translation>
    </message>
    <message>
        <source>Lip strength</source>
        <translation>Force des lèvres</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individuel</translation>
    </message>
    <message>
        <source>0 holds the head still, 1 moves it as in the clip, 2 twice as far</source>
        <translation>0 immobilise la tête, 1 la bouge comme dans le clip, 2 deux fois plus</translation>
    </message>
    <message>
        <source>Depth of the clip's blinks; 0 keeps the eyes open</source>
        <translation>Amplitude des clignements du clip ; 0 garde les yeux ouverts</translation>
    </message>
    <message>
        <source>0 looks ahead, 1 looks around as in the clip</source>
        <translation>0 regarde devant, 1 regarde autour comme dans le clip</translation>
    </message>
    <message>
        <source>How far the mouth moves from rest; beyond about 1.5 it looks forced</source>
        <translation>Écart de la bouche par rapport au repos ; au-delà d’environ 1.5, l’effet est forcé</translation>
    </message>
    <message>
        <source>0 moves as anybody would, 1 as this person was learned to</source>
        <translation>0 bouge comme tout le monde, 1 comme appris de cette personne</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>parameter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hold the value</source>
        <translation>Maintenir la valeur</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisse</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>Naturel</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Maintenir</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Equal loudness</source>
        <translation>Volume égal</translation>
    </message>
    <message>
        <source>S-shaped</source>
        <translation>En S</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silence</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Sound %1 from %2 to %3</source>
        <translation>Son %1 de %2 à %3</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds selected</source>
        <translation>
            <numerusform>%n son sélectionné</numerusform>
            <numerusform>%n sons sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1 at %2</source>
        <translation>Repère %1 à %2</translation>
    </message>
    <message>
        <source>Viseme %1, %2</source>
        <translation>Visème %1, %2</translation>
    </message>
    <message>
        <source>Keyframe at %1: %2</source>
        <translation>Image clé à %1 : %2</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sound, problem</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Drag to trim</source>
        <translation>Glisser pour rogner</translation>
    </message>
    <message>
        <source>Drag to fade; double click: no fade</source>
        <translation>Glisser pour le fondu ; double clic : sans fondu</translation>
    </message>
    <message>
        <source>Drag to change the gain; double click: 0 dB</source>
        <translation>Glisser pour modifier le gain ; double clic : 0 dB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lips and sound fit (%1 %)</source>
        <translation>Lèvres et son concordent (%1 %)</translation>
    </message>
    <message>
        <source>Lips and sound fit in part (%1 %)</source>
        <translation>Lèvres et son concordent en partie (%1 %)</translation>
    </message>
    <message>
        <source>Lips and sound do not fit (%1 %)</source>
        <translation>Lèvres et son ne concordent pas (%1 %)</translation>
    </message>
    <message>
        <source>Drag to change; double click: a keyframe</source>
        <translation>Glisser pour modifier ; double clic : une image clé</translation>
    </message>
    <message>
        <source>Double click: a keyframe</source>
        <translation>Double clic : une image clé</translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation>Nom du repère</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>Forme de la bouche</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>Au repos</translation>
    </message>
    <message>
        <source>Lips closed</source>
        <translation>Lèvres fermées</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Half open</source>
        <translation>Mi-ouverte</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Arrondie</translation>
    </message>
    <message>
        <source>Lip on teeth</source>
        <translation>Lèvre sur les dents</translation>
    </message>
    <message>
        <source>Hissed</source>
        <translation>Sifflée</translation>
    </message>
    <message>
        <source>Inside the mouth</source>
        <translation>Dans la bouche</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Revenir à l’automatique</translation>
    </message>
    <message>
        <source>Try to read the sound again</source>
        <translation>Réessayer de lire le son</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>Forme du fondu d’entrée</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>Forme du fondu de sortie</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>Forme du fondu</translation>
    </message>
    <message>
        <source>All visemes back to automatic</source>
        <translation>Tous les visèmes en automatique</translation>
    </message>
    <message>
        <source>Automatic visemes</source>
        <translation>Visèmes automatiques</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Keyframe here</source>
        <translation>Image clé ici</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>Retirer le silence</translation>
    </message>
    <message>
        <source>Use the whole body</source>
        <translation>Utiliser tout le corps</translation>
    </message>
    <message>
        <source>Gain 0 dB</source>
        <translation>Gain 0 dB</translation>
    </message>
    <message>
        <source>No fade</source>
        <translation>Sans fondu</translation>
    </message>
    <message>
        <source>Subtitles as markers</source>
        <translation>Sous-titres comme repères</translation>
    </message>
    <message>
        <source>Visemes of this sound</source>
        <translation>Visèmes de ce son</translation>
    </message>
    <message>
        <source>Drop the visemes on a sound</source>
        <translation>Déposez les visèmes sur un son</translation>
    </message>
    <message>
        <source>Insert at %1 s</source>
        <translation>Insérer à %1 s</translation>
    </message>
    <message>
        <source>Overwrite from %1 s</source>
        <translation>Écraser à partir de %1 s</translation>
    </message>
    <message>
        <source>Replace speech from %1 s</source>
        <translation>Remplacer la parole à partir de %1 s</translation>
    </message>
    <message>
        <source>Put at %1 s</source>
        <translation>Poser à %1 s</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePage</name>
    <message>
        <source>Whole timeline</source>
        <translation>Toute la ligne de temps</translation>
    </message>
    <message>
        <source>Lips later than the sound</source>
        <translation>Retard des lèvres sur le son</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Below 0 the lips move before the sound</source>
        <translation>Sous 0, les lèvres bougent avant le son</translation>
    </message>
    <message>
        <source>Lips %1 ms later</source>
        <translation>Lèvres %1 ms plus tard</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>parameter: what a button does</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>To the keyframe before</source>
        <translation>À l’image clé précédente</translation>
    </message>
    <message>
        <source>Keyframe at the playhead</source>
        <translation>Image clé à la tête de lecture</translation>
    </message>
    <message>
        <source>To the next keyframe</source>
        <translation>À l’image clé suivante</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>Supprimer l’image clé</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Ajouter une image clé</translation>
    </message>
    <message>
        <source>Delete the keyframe at the playhead</source>
        <translation>Supprimer l’image clé à la tête de lecture</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePanel</name>
    <message>
        <source>S&amp;nap</source>
        <translation>Ma&amp;gnétisme</translation>
    </message>
    <message>
        <source>What is dragged sticks to edges, markers and the playhead; Alt while dragging: not</source>
        <translation>Ce qui est glissé colle aux bords, aux repères et à la tête de lecture ; Alt pendant le glissement : non</translation>
    </message>
    <message>
        <source>&amp;Ripple</source>
        <translation>Propagatio&amp;n</translation>
    </message>
    <message>
        <source>What lies behind moves along when a sound is trimmed or deleted</source>
        <translation>La suite se décale quand un son est rogné ou supprimé</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>&amp;Scinder à la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Su&amp;pprimer</translation>
    </message>
    <message>
        <source>Delete what is selected; the gap stays</source>
        <translation>Supprimer la sélection ; le vide reste</translation>
    </message>
    <message>
        <source>Delete and &amp;close the gap</source>
        <translation>Supprimer et &amp;combler le vide</translation>
    </message>
    <message>
        <source>Select &amp;all sounds</source>
        <translation>Sélectionner &amp;tous les sons</translation>
    </message>
    <message>
        <source>&amp;Marker at the playhead</source>
        <translation>&amp;Repère à la tête de lecture</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>Définir le point d’&amp;entrée</translation>
    </message>
    <message>
        <source>The loop starts at the playhead</source>
        <translation>La boucle commence à la tête de lecture</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>Définir le point de s&amp;ortie</translation>
    </message>
    <message>
        <source>The loop ends at the playhead</source>
        <translation>La boucle finit à la tête de lecture</translation>
    </message>
    <message>
        <source>C&amp;lear the loop</source>
        <translation>Effacer la &amp;boucle</translation>
    </message>
    <message>
        <source>Keep the mouth closed &amp;between in and out</source>
        <translation>Garder la &amp;bouche fermée entre entrée et sortie</translation>
    </message>
    <message>
        <source>&amp;Remove silence between in and out</source>
        <translation>&amp;Retirer le silence entre entrée et sortie</translation>
    </message>
    <message>
        <source>To the next mar&amp;ker</source>
        <translation>Au repère &amp;suivant</translation>
    </message>
    <message>
        <source>To the marker be&amp;fore</source>
        <translation>Au repère &amp;précédent</translation>
    </message>
    <message>
        <source>Zoom i&amp;n</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Zoom arr&amp;ière</translation>
    </message>
    <message>
        <source>Show all (&amp;fit)</source>
        <translation>Tout &amp;afficher (ajuster)</translation>
    </message>
    <message>
        <source>Zoom so that the whole timeline is seen</source>
        <translation>Zoomer pour voir toute la ligne de temps</translation>
    </message>
    <message>
        <source>Insert sound</source>
        <translation>Insérer le son</translation>
    </message>
    <message>
        <source>Replace speech</source>
        <translation>Remplacer la parole</translation>
    </message>
    <message>
        <source>Put sound</source>
        <translation>Poser le son</translation>
    </message>
    <message>
        <source>The sound for these visemes is not on the timeline.</source>
        <translation>Le son de ces visèmes n’est pas sur la ligne de temps.</translation>
    </message>
    <message>
        <source>Select a sound, then import again.</source>
        <translation>Sélectionnez un son, puis réimportez.</translation>
    </message>
    <message>
        <source>Import visemes</source>
        <translation>Importer des visèmes</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n viseme(s) taken over.</source>
        <translation>
            <numerusform>%1 : %n visème repris.</numerusform>
            <numerusform>%1 : %n visèmes repris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import subtitles</source>
        <translation>Importer des sous-titres</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n marker(s) added.</source>
        <translation>
            <numerusform>%1 : %n repère ajouté.</numerusform>
            <numerusform>%1 : %n repères ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no visemes of this sound yet.</source>
        <translation>Il n’y a pas encore de visèmes de ce son.</translation>
    </message>
    <message>
        <source>Wait until it has been listened to.</source>
        <translation>Attendez la fin de son écoute.</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 a été écrit.</translation>
    </message>
    <message>
        <source>Import &amp;visemes of the sound …</source>
        <translation>Importer des visè&amp;mes du son…</translation>
    </message>
    <message>
        <source>Visemes of the selected sound</source>
        <translation>Visèmes du son sélectionné</translation>
    </message>
    <message>
        <source>Visemes (*.TextGrid *.textgrid *.tsv *.json)</source>
        <translation>Visèmes (*.TextGrid *.textgrid *.tsv *.json)</translation>
    </message>
    <message>
        <source>Export visemes as &amp;TextGrid …</source>
        <translation>Exporter les visèmes en Te&amp;xtGrid…</translation>
    </message>
    <message>
        <source>Visemes as TextGrid</source>
        <translation>Visèmes en TextGrid</translation>
    </message>
    <message>
        <source>TextGrid (*.TextGrid)</source>
        <translation>TextGrid (*.TextGrid)</translation>
    </message>
    <message>
        <source>Export visemes for &amp;Rhubarb …</source>
        <translation>Exporter les visèmes pour R&amp;hubarb…</translation>
    </message>
    <message>
        <source>Visemes as Rhubarb writes them</source>
        <translation>Visèmes au format de Rhubarb</translation>
    </message>
    <message>
        <source>Rhubarb (*.tsv *.json)</source>
        <translation>Rhubarb (*.tsv *.json)</translation>
    </message>
    <message>
        <source>Import su&amp;btitles as markers …</source>
        <translation>Importer &amp;des sous-titres comme repères…</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Subtitles (*.srt)</source>
        <translation>Sous-titres (*.srt)</translation>
    </message>
    <message>
        <source>Export markers as subtitl&amp;es …</source>
        <translation>Exporter les repères en so&amp;us-titres…</translation>
    </message>
    <message>
        <source>Markers as subtitles</source>
        <translation>Repères en sous-titres</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Scroll in time</source>
        <translation>Défiler dans le temps</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Défiler les pistes</translation>
    </message>
    <message>
        <source>These visemes belong to a sound.</source>
        <translation>Ces visèmes appartiennent à un son.</translation>
    </message>
    <message>
        <source>Drop the file on the sound that it was made from.</source>
        <translation>Déposez le fichier sur le son dont il provient.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TransportBar</name>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>Play &amp;backwards, faster each time</source>
        <translation>Lire en a&amp;rrière, chaque fois plus vite</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Play &amp;forwards, faster each time</source>
        <translation>Lire en &amp;avant, chaque fois plus vite</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>&amp;Boucle</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Muet</translation>
    </message>
    <message>
        <source>To the s&amp;tart</source>
        <translation>Au &amp;début</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>A frame forward</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Une seconde en arrière</translation>
    </message>
    <message>
        <source>A second forward</source>
        <translation>Une seconde en avant</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>À la &amp;fin</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>Durée : %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Loop region: %1</source>
        <translation>Zone de boucle : %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::VisemePage</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>Forme de la bouche</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Natural blends into its neighbours, Hold keeps the shape, Mute lets the mouth rest</source>
        <translation>Naturel se fond dans ses voisins, Maintenir garde la forme, Muet laisse la bouche au repos</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Revenir à l’automatique</translation>
    </message>
    <message>
        <source>Move viseme</source>
        <translation>Déplacer le visème</translation>
    </message>
    <message>
        <source>Viseme</source>
        <translation>Visème</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Makes a talking head of a person from seconds of video, and lets it say something new.</source>
        <translation>Crée la tête parlante d’une personne à partir de quelques secondes de vidéo, et lui fait dire du nouveau.</translation>
    </message>
    <message>
        <source>Projects, clips, sounds and identities to open</source>
        <translation>Projets, clips, sons et identités à ouvrir</translation>
    </message>
</context>
</TS>