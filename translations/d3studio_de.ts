<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>d3t::ui</name>
    <message>
        <source>This is no identity, or it is damaged.</source>
        <translation>Das ist keine Identität, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>The folder of identities cannot be made: %1</source>
        <translation>Der Ordner der Identitäten lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>Choose another folder in the settings, or free its place. The finished work is kept.</source>
        <translation>Wählen Sie in den Einstellungen einen anderen Ordner oder geben Sie seinen Platz frei. Die fertige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>&amp;Search actions …</source>
        <translation>Aktionen &amp;suchen …</translation>
    </message>
    <message>
        <source>Find and run any action by its name</source>
        <translation>Jede Aktion nach ihrem Namen finden und ausführen</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>Keine Aktion enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetSlider</name>
    <message>
        <source>Seconds of training</source>
        <translation>Sekunden Training</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Quick
15 s</source>
        <translation>Schnell
15 s</translation>
    </message>
    <message>
        <source>Good
60 s</source>
        <translation>Gut
60 s</translation>
    </message>
    <message>
        <source>Best
5 min</source>
        <translation>Am besten
5 min</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetStep</name>
    <message>
        <source>Device that learns</source>
        <translation>Gerät zum Lernen</translation>
    </message>
    <message>
        <source>How long shall it learn?</source>
        <translation>Wie lange soll gelernt werden?</translation>
    </message>
    <message>
        <source>Longer is better up to a point. You can stop at any time and keep the best so far, or go on later.</source>
        <translation>Länger ist bis zu einem gewissen Punkt besser. Sie können jederzeit stoppen und das bisher Beste behalten oder später weiterlernen.</translation>
    </message>
    <message>
        <source>This machine is being measured</source>
        <translation>Dieser Rechner wird gemessen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Where other programs were at work, the machine seemed slower than it is</source>
        <translation>Wenn andere Programme gearbeitet haben, schien der Rechner langsamer, als er ist</translation>
    </message>
    <message>
        <source>See it learn</source>
        <translation>Beim Lernen zusehen</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Neu lernen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>This machine's processor</source>
        <translation>Der Prozessor dieses Rechners</translation>
    </message>
    <message>
        <source>Measuring this machine …</source>
        <translation>Rechner wird gemessen …</translation>
    </message>
    <message>
        <source>This machine could not be measured</source>
        <translation>Dieser Rechner konnte nicht gemessen werden</translation>
    </message>
    <message>
        <source>Ten seconds, once. You need not wait for it.</source>
        <translation>Einmalig zehn Sekunden. Sie müssen nicht darauf warten.</translation>
    </message>
    <message>
        <source>Learning works all the same; 60 seconds are a good choice on most machines.</source>
        <translation>Gelernt werden kann trotzdem; 60 Sekunden sind auf den meisten Rechnern eine gute Wahl.</translation>
    </message>
    <message>
        <source>Rough on this machine</source>
        <translation>Grob auf diesem Rechner</translation>
    </message>
    <message>
        <source>Good on this machine</source>
        <translation>Gut auf diesem Rechner</translation>
    </message>
    <message>
        <source>As good as it gets on this machine</source>
        <translation>So gut es auf diesem Rechner geht</translation>
    </message>
    <message numerus="yes">
        <source>About %1 steps of learning; after about %n second(s) the head no longer gets better and learning ends by itself. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>
            <numerusform>Etwa %1 Lernschritte; nach etwa %n Sekunde wird der Kopf nicht mehr besser, und das Lernen endet von selbst. Dazu kommen das Lesen des Clips und das Verfolgen des Gesichts, einige Male so lang wie der Clip.</numerusform>
            <numerusform>Etwa %1 Lernschritte; nach etwa %n Sekunden wird der Kopf nicht mehr besser, und das Lernen endet von selbst. Dazu kommen das Lesen des Clips und das Verfolgen des Gesichts, einige Male so lang wie der Clip.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 steps of learning. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>Etwa %1 Lernschritte. Dazu kommen das Lesen des Clips und das Verfolgen des Gesichts, einige Male so lang wie der Clip.</translation>
    </message>
    <message>
        <source>About %1 needed, %2 free</source>
        <translation>Etwa %1 nötig, %2 frei</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>There is not enough memory: about %1 are needed, %2 are free.</source>
        <translation>Der Speicher reicht nicht: Etwa %1 sind nötig, %2 sind frei.</translation>
    </message>
    <message>
        <source>Close other programs, then look again.</source>
        <translation>Schließen Sie andere Programme und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Calibration</name>
    <message>
        <source>Measuring this machine</source>
        <translation>Rechner wird gemessen</translation>
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
        <translation>Momentanes Bild des Clips</translation>
    </message>
    <message>
        <source>Show the tracked face</source>
        <translation>Verfolgtes Gesicht anzeigen</translation>
    </message>
    <message>
        <source>The clip is being read</source>
        <translation>Der Clip wird gelesen</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Learn from second</source>
        <translation>Lernen ab Sekunde</translation>
    </message>
    <message>
        <source>Learn up to second</source>
        <translation>Lernen bis Sekunde</translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation>Lernen &amp;von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Use this stretch</source>
        <translation>Diesen Abschnitt nutzen</translation>
    </message>
    <message>
        <source>This clip cannot be used: there is no face in it.</source>
        <translation>Dieser Clip ist nicht verwendbar: Er zeigt kein Gesicht.</translation>
    </message>
    <message>
        <source>Use a clip that shows one face from the front, as the guide says.</source>
        <translation>Verwenden Sie einen Clip, der ein Gesicht von vorn zeigt, wie in der Anleitung beschrieben.</translation>
    </message>
    <message>
        <source>Choose another clip …</source>
        <translation>Anderen Clip wählen …</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>So gelingt ein guter Clip</translation>
    </message>
    <message>
        <source>%1, %2 x %3, %4 s</source>
        <extracomment>name of the clip, width, height, seconds</extracomment>
        <translation>%1, %2 x %3, %4 s</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <extracomment>a second of the clip and what is wrong there</extracomment>
        <translation>Sekunde %1: %2</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>Bei %1 s</translation>
    </message>
    <message>
        <source>At %1 s: %2</source>
        <translation>Bei %1 s: %2</translation>
    </message>
    <message>
        <source>%1 s of 5 to 20 s</source>
        <translation>%1 s von 5 bis 20 s</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ConsentStep</name>
    <message>
        <source>Name of the person in the clip</source>
        <translation>Name der Person im Clip</translation>
    </message>
    <message>
        <source>For what the head may be used</source>
        <translation>Wofür der Kopf verwendet werden darf</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Remember this for the next clip of the same person</source>
        <translation>Für den nächsten Clip derselben Person merken</translation>
    </message>
    <message>
        <source>Private use</source>
        <translation>Private Nutzung</translation>
    </message>
    <message>
        <source>Videos of our own, marked as generated</source>
        <translation>Eigene Videos, als künstlich erzeugt gekennzeichnet</translation>
    </message>
    <message>
        <source>Teaching and research</source>
        <translation>Lehre und Forschung</translation>
    </message>
    <message>
        <source>Everything the person could say themselves</source>
        <translation>Alles, was die Person selbst sagen könnte</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>Letzter Tag der Einwilligung</translation>
    </message>
    <message>
        <source>Who allows it</source>
        <translation>Wer es erlaubt</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>&amp;Who allows it</source>
        <translation>&amp;Wer es erlaubt</translation>
    </message>
    <message>
        <source>For &amp;what</source>
        <translation>Wo&amp;für</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>A head that speaks needs a yes</source>
        <translation>Ein sprechender Kopf braucht ein Ja</translation>
    </message>
    <message>
        <source>The identity will say what its person never said. So the person in the clip decides whether it is made, for what, and how long it may be used. The answer is written into the identity, goes with it wherever it is copied, and can be read by anybody who opens it. It stays on this computer unless you share it.</source>
        <translation>Die Identität wird sagen, was ihre Person nie gesagt hat. Deshalb entscheidet die Person im Clip, ob sie erstellt wird, wofür und wie lange sie verwendet werden darf. Die Antwort wird in die Identität geschrieben, bleibt bei jeder Kopie erhalten und ist für alle lesbar, die sie öffnen. Sie bleibt auf diesem Rechner, solange Sie sie nicht weitergeben.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The person in the clip has agreed to this, or I am that person.</source>
        <translation>Die Person im Clip hat dem zugestimmt, oder ich bin diese Person.</translation>
    </message>
    <message>
        <source>%1 has agreed that this identity is made and used as said above, or I am %1.</source>
        <translation>%1 hat zugestimmt, dass diese Identität wie oben beschrieben erstellt und verwendet wird, oder ich bin %1.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CreatePage</name>
    <message>
        <source>Clips that become identities</source>
        <translation>Clips, die zu Identitäten werden</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Leave this clip</source>
        <translation>Diesen Clip verlassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New identity from %1</source>
        <extracomment>the name of a video file</extracomment>
        <translation>Neue Identität aus %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
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
        <translation>%1 wird gerade gelernt.</translation>
    </message>
    <message>
        <source>Leaving the clip ends that and throws the work on it away.</source>
        <translation>Das Verlassen des Clips beendet dies und verwirft die bisherige Arbeit.</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Weiterlernen</translation>
    </message>
    <message>
        <source>Leave and throw away</source>
        <translation>Verlassen und verwerfen</translation>
    </message>
    <message>
        <source>An identity is being learned.</source>
        <translation>Eine Identität wird gerade gelernt.</translation>
    </message>
    <message>
        <source>Shall it go on while the window is closed? Either way nothing is lost.</source>
        <translation>Soll das Lernen bei geschlossenem Fenster weiterlaufen? In beiden Fällen geht nichts verloren.</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Pause until the next start</source>
        <translation>Pause bis zum nächsten Start</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Creation</name>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>The check gave no answer that this window understands.</source>
        <translation>Die Prüfung gab keine Antwort, die dieses Fenster versteht.</translation>
    </message>
    <message>
        <source>Install the window and the command line from the same version.</source>
        <translation>Installieren Sie Fenster und Befehlszeile aus derselben Version.</translation>
    </message>
    <message>
        <source>Learning %1</source>
        <translation>%1 wird gelernt</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>given by %1</source>
        <translation>erteilt von %1</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>noch zu erteilen</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>ready to speak</source>
        <translation>bereit zum Sprechen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CurveView</name>
    <message>
        <source>no value yet</source>
        <translation>noch kein Wert</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Divider</name>
    <message>
        <source>Border between the coarse and the fine picture</source>
        <translation>Grenze zwischen grobem und feinem Bild</translation>
    </message>
    <message>
        <source>Left: before refining, right: refined. Drag the border, or move it with the arrow keys.</source>
        <translation>Links: vor dem Verfeinern, rechts: verfeinert. Die Grenze ziehen oder mit den Pfeiltasten bewegen.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropHint</name>
    <message numerus="yes">
        <source>New identities from %n clip(s)</source>
        <translation>
            <numerusform>Neue Identität aus %n Clip</numerusform>
            <numerusform>Neue Identitäten aus %n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Use this identity</source>
        <translation>Diese Identität verwenden</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sound(s) to the timeline</source>
        <translation>
            <numerusform>%n Ton in die Zeitleiste einfügen</numerusform>
            <numerusform>%n Töne in die Zeitleiste einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here. Drop a video, a sound, an identity or a project.</source>
        <translation>Das ist hier nicht verwendbar. Legen Sie ein Video, einen Ton, eine Identität oder ein Projekt ab.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropZone</name>
    <message>
        <source>Drop 5–20 seconds of video of a person talking</source>
        <translation>5–20 Sekunden Video einer sprechenden Person hier ablegen</translation>
    </message>
    <message>
        <source>Opens a file chooser</source>
        <translation>Öffnet eine Dateiauswahl</translation>
    </message>
    <message>
        <source>or press to choose a file</source>
        <translation>oder drücken, um eine Datei zu wählen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::EmptyStage</name>
    <message>
        <source>Drop a clip or an identity</source>
        <translation>Clip oder Identität ablegen</translation>
    </message>
    <message>
        <source>There is nobody yet who could speak.</source>
        <translation>Noch ist niemand da, der sprechen könnte.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportChecks</name>
    <message>
        <source>There is no project to export.</source>
        <translation>Es gibt kein Projekt zum Exportieren.</translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation>Erst eines öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>Nobody is there to speak: the timeline has no identity.</source>
        <translation>Niemand ist da, der spricht: Die Zeitleiste hat keine Identität.</translation>
    </message>
    <message>
        <source>Drop an identity (.d3id), or a clip to make one of.</source>
        <translation>Legen Sie eine Identität (.d3id) ab oder einen Clip, um eine zu erstellen.</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>Das Ende liegt vor dem Anfang.</translation>
    </message>
    <message>
        <source>Give an end that is later.</source>
        <translation>Ein späteres Ende angeben.</translation>
    </message>
    <message>
        <source>There is no loop region.</source>
        <translation>Es gibt keinen Schleifenbereich.</translation>
    </message>
    <message>
        <source>Mark one with I and O, or export the whole timeline.</source>
        <translation>Mit I und O einen festlegen oder die ganze Zeitleiste exportieren.</translation>
    </message>
    <message>
        <source>The timeline is empty: there is nothing to say.</source>
        <translation>Die Zeitleiste ist leer: Es gibt nichts zu sagen.</translation>
    </message>
    <message>
        <source>Drop a sound on it.</source>
        <translation>Einen Ton darauf ablegen.</translation>
    </message>
    <message>
        <source>The export has no name yet.</source>
        <translation>Der Export hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>Give it one, or choose a place.</source>
        <translation>Einen Namen geben oder einen Ort wählen.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Nothing may be written into %1.</source>
        <translation>In %1 darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is used by this project; it would be destroyed.</source>
        <translation>%1 wird von diesem Projekt verwendet und würde zerstört.</translation>
    </message>
    <message>
        <source>Give the export another name.</source>
        <translation>Dem Export einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>A job is making %1 already.</source>
        <translation>Eine Aufgabe erzeugt %1 bereits.</translation>
    </message>
    <message>
        <source>Give this export another name.</source>
        <translation>Diesem Export einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The disk is too full: the export takes about %1, %2 are free.</source>
        <translation>Der Datenträger ist zu voll: Der Export braucht etwa %1, %2 sind frei.</translation>
    </message>
    <message>
        <source>Choose another disk, make room, or choose a smaller size or quality.</source>
        <translation>Anderen Datenträger wählen, Platz schaffen oder Größe bzw. Qualität verringern.</translation>
    </message>
    <message>
        <source>%1 is a file.</source>
        <translation>%1 ist eine Datei.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is there already; it will be replaced.</source>
        <translation>%1 ist schon vorhanden und wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportForm</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Refine the picture (slower)</source>
        <translation>Bild verfeinern (langsamer)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>%1 – not here: %2</source>
        <comment>a format, why not</comment>
        <translation>%1 – nicht verfügbar: %2</translation>
    </message>
    <message>
        <source>Part of the timeline</source>
        <translation>Teil der Zeitleiste</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>25 (as the source)</source>
        <translation>25 (wie die Quelle)</translation>
    </message>
    <message>
        <source>24 (film)</source>
        <translation>24 (Film)</translation>
    </message>
    <message>
        <source>29.97 (30000/1001)</source>
        <translation>29.97 (30000/1001)</translation>
    </message>
    <message>
        <source>Quality: to the right better and larger</source>
        <translation>Qualität: nach rechts besser und größer</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>In the original picture</source>
        <translation>Im Originalbild</translation>
    </message>
    <message>
        <source>The head alone, on a colour</source>
        <translation>Nur der Kopf, auf einer Farbe</translation>
    </message>
    <message>
        <source>The head alone, see-through (alpha)</source>
        <translation>Nur der Kopf, durchsichtig (Alpha)</translation>
    </message>
    <message>
        <source>Colour behind the head, as #rrggbb</source>
        <translation>Farbe hinter dem Kopf, als #rrggbb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The whole timeline (%1)</source>
        <translation>Ganze Zeitleiste (%1)</translation>
    </message>
    <message>
        <source>The loop region (%1 – %2)</source>
        <translation>Schleifenbereich (%1 – %2)</translation>
    </message>
    <message>
        <source>The loop region (there is none)</source>
        <translation>Schleifenbereich (keiner vorhanden)</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>This format keeps no transparency; VP9, ProRes 4444 and PNG do.</source>
        <translation>Dieses Format erhält keine Transparenz; VP9, ProRes 4444 und PNG schon.</translation>
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
        <translation>%1 – üblich</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the talking head as a video file</source>
        <translation>Den sprechenden Kopf als Videodatei schreiben</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>About %1 min and %2</source>
        <comment>time, size</comment>
        <translation>Etwa %1 min und %2</translation>
    </message>
    <message>
        <source>About %1 min</source>
        <comment>time</comment>
        <translation>Etwa %1 min</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityLibrary</name>
    <message>
        <source>Made from %1</source>
        <translation>Erstellt aus %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>Keine Einwilligung verzeichnet.</translation>
    </message>
    <message>
        <source>%1 allowed: %2. No end.</source>
        <translation>%1 hat erlaubt: %2. Unbefristet.</translation>
    </message>
    <message>
        <source>%1 allowed: %2. That ended on %3.</source>
        <translation>%1 hat erlaubt: %2. Das endete am %3.</translation>
    </message>
    <message>
        <source>%1 allowed: %2. Until %3.</source>
        <translation>%1 hat erlaubt: %2. Bis %3.</translation>
    </message>
    <message>
        <source>%1 cannot be put into the trash.</source>
        <translation>%1 kann nicht in den Papierkorb gelegt werden.</translation>
    </message>
    <message>
        <source>Its disk has none: delete the file in its folder.</source>
        <translation>Der Datenträger hat keinen: Löschen Sie die Datei in ihrem Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation>%1 kann nicht aus dem Papierkorb geholt werden.</translation>
    </message>
    <message>
        <source>Look for it in the trash of the system.</source>
        <translation>Suchen Sie im Papierkorb des Systems danach.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityShelf</name>
    <message>
        <source>Your identities</source>
        <translation>Ihre Identitäten</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
</context>
<context>
    <name>d3t::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Job</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>Installieren Sie D3 Talker Studio neu: Die Befehlszeile fehlt.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly.</source>
        <translation>Die Arbeit endete unerwartet.</translation>
    </message>
    <message>
        <source>The work failed.</source>
        <translation>Die Arbeit ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Start it again: it goes on where it was. If it fails again, copy the report of the log and send it to us.</source>
        <translation>Starten Sie erneut: Es geht dort weiter, wo es war. Schlägt es wieder fehl, kopieren Sie den Bericht des Protokolls und senden Sie ihn uns.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobRow</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, the job's title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation>Stoppen und das bisher Beste behalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>Ergebnis abspielen</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>Ausgabe anzeigen</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>What the job said</source>
        <translation>Ausgabe der Aufgabe</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>Noch keine Ausgabe.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobWords</name>
    <message>
        <source>Reading the clip</source>
        <translation>Clip wird gelesen</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>Gesicht wird verfolgt</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>Learning to refine</source>
        <translation>Lernt verfeinern</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>Identität wird geschrieben</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnet</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>Ton wird gelesen</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Waiting for the jobs before it</source>
        <translation>Wartet auf die Aufgaben davor</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>Pausiert bei %1 %</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>stage, per cent</comment>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 · %2 % · %3 left</source>
        <comment>stage, per cent, minutes and seconds</comment>
        <translation>%1 · %2 % · noch %3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsPanel</name>
    <message>
        <source>Nothing is being worked on.
Identities that learn, and exports, show up here.</source>
        <translation>Derzeit läuft keine Aufgabe.
Lernende Identitäten und Exporte erscheinen hier.</translation>
    </message>
    <message>
        <source>Take finished jobs out of the list</source>
        <translation>Fertige Aufgaben aus der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsSummary</name>
    <message>
        <source>Show the jobs</source>
        <translation>Aufgaben anzeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the job's title, what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n weitere wartet</numerusform>
            <numerusform>%n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>the job's title</comment>
        <translation>%1 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyEdit</name>
    <message>
        <source>Press a key here</source>
        <translation>Hier eine Taste drücken</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyframePage</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Towards the next keyframe</source>
        <translation>Zum nächsten Keyframe hin</translation>
    </message>
    <message>
        <source>Towards the next</source>
        <translation>Zum nächsten hin</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>Keyframe verschieben</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>Keyframe</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LaneHeaders</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Visemes</source>
        <translation>Viseme</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Show a parameter as a lane</source>
        <translation>Einen Parameter als Spur anzeigen</translation>
    </message>
    <message>
        <source>Parameter of this lane: %1</source>
        <translation>Parameter dieser Spur: %1</translation>
    </message>
    <message>
        <source>Hide the lane; nothing is lost</source>
        <translation>Spur ausblenden; nichts geht verloren</translation>
    </message>
    <message>
        <source>Hide the lane %1</source>
        <translation>Spur %1 ausblenden</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LearnStep</name>
    <message>
        <source>Reading the clip</source>
        <translation>Clip wird gelesen</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>Gesicht wird verfolgt</translation>
    </message>
    <message>
        <source>Listening to the speech</source>
        <translation>Sprache wird angehört</translation>
    </message>
    <message>
        <source>Learning the head</source>
        <translation>Kopf wird gelernt</translation>
    </message>
    <message>
        <source>Refining the picture</source>
        <translation>Bild wird verfeinert</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>Identität wird geschrieben</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Vorbereitung</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of the clip that the head has not seen</source>
        <translation>Ein Bild des Clips, das der Kopf nicht gesehen hat</translation>
    </message>
    <message>
        <source>The head in the same moment</source>
        <translation>Der Kopf im selben Moment</translation>
    </message>
    <message>
        <source>The mouth in the clip, enlarged</source>
        <translation>Der Mund im Clip, vergrößert</translation>
    </message>
    <message>
        <source>The mouth of the head, enlarged</source>
        <translation>Der Mund des Kopfes, vergrößert</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Lip-sync</source>
        <translation>Lippensynchronität</translation>
    </message>
    <message>
        <source>Clip (not learned from)</source>
        <translation>Clip (nicht zum Lernen benutzt)</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>The first picture comes when learning has begun.</source>
        <translation>Das erste Bild kommt, sobald das Lernen begonnen hat.</translation>
    </message>
    <message>
        <source>How far this part of the work is</source>
        <translation>Wie weit dieser Teil der Arbeit ist</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>Stopp, Bestes behalten</translation>
    </message>
    <message>
        <source>Learning ends now; the identity is made of the best head so far</source>
        <translation>Das Lernen endet jetzt; die Identität entsteht aus dem bisher besten Kopf</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Weiterlernen</translation>
    </message>
    <message>
        <source>Earlier states of the head</source>
        <translation>Frühere Zustände des Kopfes</translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation>Zu diesem Zustand zurück</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>Frühere Zustände</translation>
    </message>
    <message>
        <source>Hear it speak</source>
        <translation>Sprechen hören</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The head is ready</source>
        <translation>Der Kopf ist fertig</translation>
    </message>
    <message>
        <source>Not being learned now</source>
        <translation>Wird gerade nicht gelernt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>When learning has ended you can go back to one of them.</source>
        <translation>Nach dem Lernen können Sie zu einem davon zurückkehren.</translation>
    </message>
    <message>
        <source>Choose one: the identity is made of it instead of the best.</source>
        <translation>Wählen Sie einen: Die Identität entsteht daraus statt aus dem besten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 s
%2 dB</source>
        <translation>%1 s
%2 dB</translation>
    </message>
    <message>
        <source>State after %1 s of learning, likeness %2 dB</source>
        <translation>Zustand nach %1 s Lernen, Ähnlichkeit %2 dB</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LibraryPanel</name>
    <message>
        <source>&amp;Collect files</source>
        <translation>Dateien &amp;sammeln</translation>
    </message>
    <message>
        <source>Copy all files that the timeline uses into the project's folder</source>
        <translation>Alle Dateien der Zeitleiste in den Projektordner kopieren</translation>
    </message>
    <message>
        <source>&amp;Look for lost files …</source>
        <translation>Ver&amp;misste Dateien suchen …</translation>
    </message>
    <message>
        <source>Find files that were moved, by what is in them</source>
        <translation>Verschobene Dateien anhand ihres Inhalts finden</translation>
    </message>
    <message>
        <source>Take &amp;unused files out of the library</source>
        <translation>&amp;Unbenutzte Dateien aus der Bibliothek nehmen</translation>
    </message>
    <message>
        <source>The files themselves stay where they are</source>
        <translation>Die Dateien selbst bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>All files are there again.</source>
        <translation>Alle Dateien sind wieder da.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are lost: moved, renamed, or on another disk.</source>
        <translation>
            <numerusform>%n Datei fehlt: verschoben, umbenannt oder auf einem anderen Datenträger.</numerusform>
            <numerusform>%n Dateien fehlen: verschoben, umbenannt oder auf einem anderen Datenträger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where to look: they are known by what is in them.</source>
        <translation>Geben Sie an, wo zu suchen ist: Sie werden am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Look in a folder …</source>
        <translation>In einem Ordner suchen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>%1 %: %2</source>
        <translation>%1 %: %2</translation>
    </message>
    <message>
        <source>Looking for lost files in %1 …</source>
        <translation>Vermisste Dateien werden in %1 gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found.</source>
        <translation>
            <numerusform>%n Datei gefunden.</numerusform>
            <numerusform>%n Dateien gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found in %2, still lost: %3.</source>
        <translation>%1 in %2 gefunden, noch vermisst: %3.</translation>
    </message>
    <message>
        <source>Look in another folder, or plug in the disk they are on.</source>
        <translation>Suchen Sie in einem anderen Ordner oder schließen Sie den Datenträger an.</translation>
    </message>
    <message>
        <source>Look for lost files in</source>
        <translation>Vermisste Dateien suchen in</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>Datei suchen</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Copying files into the project's folder …</source>
        <translation>Dateien werden in den Projektordner kopiert …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were copied into the project's folder (%1).</source>
        <translation>
            <numerusform>%n Datei wurde in den Projektordner kopiert (%1).</numerusform>
            <numerusform>%n Dateien wurden in den Projektordner kopiert (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are in the project's folder already.</source>
        <translation>Alle Dateien sind bereits im Projektordner.</translation>
    </message>
    <message>
        <source>The folder can be moved or given away as it is.</source>
        <translation>Der Ordner kann so verschoben oder weitergegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out of the library.</source>
        <translation>
            <numerusform>%n Datei wurde aus der Bibliothek genommen.</numerusform>
            <numerusform>%n Dateien wurden aus der Bibliothek genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation>Die Dateien selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>Identität verwenden</translation>
    </message>
    <message>
        <source>This sound is still loading.</source>
        <translation>Dieser Ton wird noch geladen.</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>Ton einfügen</translation>
    </message>
    <message>
        <source>Drop clips, sounds and identities anywhere in the window: they are listed here.</source>
        <translation>Clips, Töne und Identitäten irgendwo im Fenster ablegen: Sie werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>%1 · on the timeline</source>
        <comment>length or size of a file</comment>
        <translation>%1 · in der Zeitleiste</translation>
    </message>
    <message>
        <source>Lost · on the timeline</source>
        <translation>Vermisst · in der Zeitleiste</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Vermisst</translation>
    </message>
    <message>
        <source>The file is not where it was. Look for it in a folder, or plug in its disk.</source>
        <translation>Die Datei ist nicht mehr an ihrem Ort. Suchen Sie sie in einem Ordner oder schließen Sie ihren Datenträger an.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Loading, %1 so far</source>
        <translation>Wird geladen, bisher %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Make an identity of it</source>
        <translation>Identität daraus erstellen</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>In die Zeitleiste legen</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Find this file …</source>
        <translation>Diese Datei suchen …</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LogPanel</name>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>Warnungen und Probleme</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Version, system and the last lines, without personal data, to paste into a message</source>
        <translation>Version, System und die letzten Zeilen, ohne persönliche Daten, zum Einfügen in eine Nachricht</translation>
    </message>
    <message>
        <source>The report is in the clipboard: paste it into your message.</source>
        <translation>Der Bericht ist in der Zwischenablage: Fügen Sie ihn in Ihre Nachricht ein.</translation>
    </message>
    <message>
        <source>Your home folder is written as ~; look it over before you send it.</source>
        <translation>Ihr persönlicher Ordner steht darin als ~; sehen Sie den Bericht vor dem Senden durch.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MainWindow</name>
    <message>
        <source>Saving works again.</source>
        <translation>Das Speichern funktioniert wieder.</translation>
    </message>
    <message>
        <source>Your work cannot be saved now: %1. It is kept in memory.</source>
        <translation>Ihre Arbeit kann gerade nicht gespeichert werden: %1. Sie bleibt im Speicher.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>About D3 Talker Studio</source>
        <translation>Über D3 Talker Studio</translation>
    </message>
    <message>
        <source>D3 Talker Studio %1</source>
        <translation>D3 Talker Studio %1</translation>
    </message>
    <message>
        <source>Makes a talking head of a person from seconds of video, on this computer. The method is D3-Talker (arXiv 2508.14449). Free software under the GPL, version 3 or later.</source>
        <translation>Erstellt aus Sekunden von Video den sprechenden Kopf einer Person, auf diesem Rechner. Das Verfahren ist D3-Talker (arXiv 2508.14449). Freie Software unter der GPL, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>The sample cannot be copied to %1: %2.</source>
        <translation>Das Beispiel kann nicht nach %1 kopiert werden: %2.</translation>
    </message>
    <message>
        <source>Make room there, or install the program again.</source>
        <translation>Schaffen Sie dort Platz oder installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open another project …</source>
        <translation>Anderes Projekt öffnen …</translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. The project is as it was then, with %n edit(s) more than the saved one.</source>
        <translation>
            <numerusform>Das Programm endete ohne zu speichern. Das Projekt ist auf dem damaligen Stand, mit %n Änderung mehr als gespeichert.</numerusform>
            <numerusform>Das Programm endete ohne zu speichern. Das Projekt ist auf dem damaligen Stand, mit %n Änderungen mehr als gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on, or go back to the saved state; either can be undone.</source>
        <translation>Weitermachen oder zum gespeicherten Stand zurück; beides lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Back to the saved state</source>
        <translation>Zum gespeicherten Stand</translation>
    </message>
    <message>
        <source>Save the project as a folder</source>
        <translation>Projekt als Ordner speichern</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>Identität verwenden</translation>
    </message>
    <message>
        <source>Choose video of a person talking</source>
        <translation>Video einer sprechenden Person wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n identity(s) were being learned when the window was closed.</source>
        <translation>
            <numerusform>%n Identität wurde beim Schließen des Fensters gerade gelernt.</numerusform>
            <numerusform>%n Identitäten wurden beim Schließen des Fensters gerade gelernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The work so far is kept.</source>
        <translation>Die bisherige Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>This cannot be used here: %1.</source>
        <translation>Das ist hier nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>Drop a video of a person talking, a sound, an identity (.d3id) or a project.</source>
        <translation>Legen Sie ein Video einer sprechenden Person, einen Ton, eine Identität (.d3id) oder ein Projekt ab.</translation>
    </message>
    <message>
        <source>A job is still running, and ends with the window.</source>
        <translation>Eine Aufgabe läuft noch und endet mit dem Fenster.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close anyway.</source>
        <translation>Warten, bis sie fertig ist, oder trotzdem schließen.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Open a project …</source>
        <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;New identity from a clip …</source>
        <translation>Neue &amp;Identität aus einem Clip …</translation>
    </message>
    <message>
        <source>Show what is being &amp;learned</source>
        <translation>&amp;Lernen anzeigen</translation>
    </message>
    <message>
        <source>&amp;How to record a good clip</source>
        <translation>So &amp;gelingt ein guter Clip</translation>
    </message>
    <message>
        <source>Back to the &amp;preview</source>
        <translation>Zurück zur &amp;Vorschau</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>Eins&amp;tellungen …</translation>
    </message>
    <message>
        <source>&amp;About D3 Talker Studio</source>
        <translation>Ü&amp;ber D3 Talker Studio</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>Dateien &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>&amp;Identität</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MarkerPage</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marke</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MediaTree</name>
    <message>
        <source>Files of the project</source>
        <translation>Dateien des Projekts</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Notice</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::NumberField</name>
    <message>
        <source>Double click: the standard value</source>
        <translation>Doppelklick: Standardwert</translation>
    </message>
    <message>
        <source>%1. Double click: the standard value</source>
        <translation>%1. Doppelklick: Standardwert</translation>
    </message>
    <message>
        <source>%1: standard value</source>
        <translation>%1: Standardwert</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PresetBar</name>
    <message>
        <source>Save as a preset …</source>
        <translation>Als Vorgabe speichern …</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Diese Vorgabe löschen</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>Meine Vorgaben</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>Übliche Einstellungen</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a preset</comment>
        <translation>%1, geändert</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewBar</name>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>Bild ein&amp;passen</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>Original&amp;größe</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Save a &amp;picture …</source>
        <translation>&amp;Bild speichern …</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Compare &amp;coarse and fine</source>
        <translation>&amp;Grob und fein vergleichen</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>Ver&amp;feinern</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>&amp;Landmarken</translation>
    </message>
    <message>
        <source>&amp;Gaussians</source>
        <translation>&amp;Gauß-Punkte</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>&amp;Maske</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>&amp;Zuschnitt</translation>
    </message>
    <message>
        <source>Look &amp;around the head</source>
        <translation>&amp;Um den Kopf herumsehen</translation>
    </message>
    <message>
        <source>Shows the head alone; drag to look around it, the wheel comes nearer</source>
        <translation>Zeigt nur den Kopf; Ziehen dreht die Ansicht, das Mausrad holt näher heran</translation>
    </message>
    <message>
        <source>Look from the &amp;front</source>
        <translation>Von &amp;vorn ansehen</translation>
    </message>
    <message>
        <source>Quality: &amp;automatic</source>
        <translation>Qualität: &amp;automatisch</translation>
    </message>
    <message>
        <source>As fine as can be drawn in time</source>
        <translation>So fein, wie es rechtzeitig gezeichnet werden kann</translation>
    </message>
    <message>
        <source>Quality: &amp;full</source>
        <translation>Qualität: &amp;voll</translation>
    </message>
    <message>
        <source>Quality: &amp;half</source>
        <translation>Qualität: &amp;halb</translation>
    </message>
    <message>
        <source>Quality: &amp;quarter</source>
        <translation>Qualität: vier&amp;tel</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>&amp;Transparent</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>&amp;Schwarz</translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation>Gr&amp;au</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Weiß</translation>
    </message>
    <message>
        <source>&amp;Green, for keying</source>
        <translation>&amp;Grün, zum Freistellen</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>Über dem Bild anzeigen</translation>
    </message>
    <message>
        <source>Quality of the preview</source>
        <translation>Qualität der Vorschau</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>Zoom: %1</translation>
    </message>
    <message>
        <source>%1 frames per second</source>
        <translation>%1 Bilder pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n dropped</source>
        <translation>
            <numerusform>%1, %n ausgelassen</numerusform>
            <numerusform>%1, %n ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewPanel</name>
    <message>
        <source>&amp;Type a text …</source>
        <translation>&amp;Text eingeben …</translation>
    </message>
    <message>
        <source>Shows a line for what is to be said</source>
        <translation>Zeigt eine Zeile für das, was gesagt werden soll</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Opening the identity …</source>
        <translation>Identität wird geöffnet …</translation>
    </message>
    <message>
        <source>Listening … %1 %</source>
        <translation>Hört zu … %1 %</translation>
    </message>
    <message>
        <source>Drop a sound or type a text:</source>
        <translation>Ton ablegen oder Text eingeben:</translation>
    </message>
    <message>
        <source>There is no loudspeaker. Playing goes on without sound.</source>
        <translation>Es gibt keinen Lautsprecher. Die Wiedergabe läuft ohne Ton weiter.</translation>
    </message>
    <message>
        <source>Connect one and play again.</source>
        <translation>Schließen Sie einen an und spielen Sie erneut ab.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Bilder (*.png *.jpg)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>Das Bild wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ReadyStep</name>
    <message>
        <source>The head speaks</source>
        <translation>Der Kopf spricht</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>The first sentence is being made</source>
        <translation>Der erste Satz entsteht</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Ready to speak</source>
        <translation>Bereit zum Sprechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>In die Zeitleiste legen</translation>
    </message>
    <message>
        <source>Try a sound …</source>
        <translation>Ton ausprobieren …</translation>
    </message>
    <message>
        <source>Share file</source>
        <translation>Datei teilen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <source>The file is copied.</source>
        <translation>Die Datei ist kopiert.</translation>
    </message>
    <message>
        <source>Paste it into a folder or a message.</source>
        <translation>Fügen Sie sie in einen Ordner oder eine Nachricht ein.</translation>
    </message>
    <message>
        <source>The head gets its first sentence …</source>
        <translation>Der Kopf erhält seinen ersten Satz …</translation>
    </message>
    <message>
        <source>It says what it said in the clip.</source>
        <translation>Er sagt, was er im Clip gesagt hat.</translation>
    </message>
    <message>
        <source>Hello! This is my first sentence. I hope you like it.</source>
        <translation>Hallo! Das ist mein erster Satz. Ich hoffe, er gefällt Ihnen.</translation>
    </message>
    <message>
        <source>“%1”, in a computer's voice</source>
        <extracomment>a sentence, spoken by a computer's voice</extracomment>
        <translation>„%1“, mit Computerstimme</translation>
    </message>
    <message>
        <source>First words of %1</source>
        <translation>Erste Worte von %1</translation>
    </message>
    <message>
        <source>The first sentence was not made.</source>
        <translation>Der erste Satz wurde nicht erzeugt.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::RecordingGuide</name>
    <message>
        <source>How to record a good clip</source>
        <translation>So gelingt ein guter Clip</translation>
    </message>
    <message>
        <source>A phone or a webcam is enough. Ten seconds are better than five; more than twenty are not needed.</source>
        <translation>Ein Telefon oder eine Webcam genügt. Zehn Sekunden sind besser als fünf; mehr als zwanzig sind nicht nötig.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>An arm's length from the camera, which stands still at the height of your eyes. Head and shoulders fill the picture: the face is about a third of its height.</source>
        <translation>Eine Armlänge von der Kamera, die fest auf Augenhöhe steht. Kopf und Schultern füllen das Bild: Das Gesicht nimmt etwa ein Drittel der Höhe ein.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Soft light from the front, as from a window. No lamp behind you, no hard shadow across the face.</source>
        <translation>Weiches Licht von vorn, wie von einem Fenster. Keine Lampe hinter Ihnen, kein harter Schatten im Gesicht.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Into the camera, with small natural movements of the head. Hair out of the face, mouth in sight.</source>
        <translation>In die Kamera, mit kleinen natürlichen Kopfbewegungen. Haare aus dem Gesicht, Mund sichtbar.</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Was zu sagen ist</translation>
    </message>
    <message>
        <source>Anything, without a pause, in any language. Good: words with p, b and m, wide and round vowels, as in “My mother baked a big apple pie”.</source>
        <translation>Irgendetwas, ohne Pause, in beliebiger Sprache. Gut: Wörter mit p, b und m, breite und runde Vokale, wie in „Meine Mama backt prima Apfelkuchen“.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Start, wait a second, talk for 10 to 20 seconds, stop. One take: no cuts, no zoom.</source>
        <translation>Starten, eine Sekunde warten, 10 bis 20 Sekunden sprechen, stoppen. Eine Aufnahme: keine Schnitte, kein Zoom.</translation>
    </message>
    <message>
        <source>What to avoid</source>
        <translation>Was zu vermeiden ist</translation>
    </message>
    <message>
        <source>A second person, hands before the mouth, music and noise, filters, subtitles, a moving camera.</source>
        <translation>Eine zweite Person, Hände vor dem Mund, Musik und Lärm, Filter, Untertitel, eine bewegte Kamera.</translation>
    </message>
    <message>
        <source>Choose a clip …</source>
        <translation>Clip wählen …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SayBar</name>
    <message>
        <source>Say it</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Text to say</source>
        <translation>Zu sagender Text</translation>
    </message>
    <message>
        <source>Hello, this is me.</source>
        <translation>Hallo, das bin ich.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Looking for voices …</source>
        <translation>Stimmen werden gesucht …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No voice program is installed, so a text cannot be said.</source>
        <translation>Es ist kein Sprachprogramm installiert, daher kann kein Text gesagt werden.</translation>
    </message>
    <message>
        <source>Install flite or espeak-ng, or drop a sound.</source>
        <translation>Installieren Sie flite oder espeak-ng, oder legen Sie einen Ton ab.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>The project's folder cannot be written.</source>
        <translation>Der Projektordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Save the project to another folder.</source>
        <translation>Speichern Sie das Projekt in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Saying “%1”</source>
        <translation>„%1“ wird gesagt</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>Ton einfügen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ScoreView</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>Score of the clip: %1 of 100, %2</source>
        <translation>Bewertung des Clips: %1 von 100, %2</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SegmentPage</name>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Replace sound …</source>
        <translation>Ton ersetzen …</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>Ton verschieben</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>Verstärkung %1 dB</translation>
    </message>
    <message>
        <source>Replace sound</source>
        <translation>Ton ersetzen</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;All files (*)</source>
        <translation>Töne (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>Form der Einblendung</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>Form der Ausblendung</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>Form der Blende</translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>Ton beschneiden</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds are selected. Drag one to move them all, or delete them.</source>
        <translation>
            <numerusform>%n Ton ist ausgewählt. Durch Ziehen verschieben oder löschen.</numerusform>
            <numerusform>%n Töne sind ausgewählt. Einen ziehen, um alle zu verschieben, oder löschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>Der Ton ist nicht mehr im Projekt</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Session</name>
    <message>
        <source>Recovered edits</source>
        <translation>Wiederhergestellte Änderungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Settings</name>
    <message>
        <source>The settings could not be read and start from their defaults. The old file is kept as %1.</source>
        <translation>Die Einstellungen waren nicht lesbar und beginnen mit den Standardwerten. Die alte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1: they last until the program ends.</source>
        <translation>Die Einstellungen können nicht nach %1 geschrieben werden: Sie gelten bis zum Programmende.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsSection</name>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Zwischenspeicher leeren</translation>
    </message>
    <message>
        <source>Decoded sounds, waveforms and what was heard in them are kept, so that a project opens at once. All of it can be made again.</source>
        <translation>Dekodierte Töne, Wellenformen und das darin Gehörte werden aufbewahrt, damit ein Projekt sofort öffnet. Alles lässt sich neu erzeugen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Another folder holds from the next start of the studio.</source>
        <translation>Ein anderer Ordner gilt ab dem nächsten Start des Studios.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Clearing keeps what the open project and the jobs use.</source>
        <translation>Beim Leeren bleibt, was das offene Projekt und die Aufgaben nutzen.</translation>
    </message>
    <message>
        <source>%1, %2 of it in use</source>
        <translation>%1, davon %2 in Gebrauch</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>%1 wurden freigegeben.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Der Prozessor</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>Die Grafikkarte</translation>
    </message>
    <message>
        <source>Learn and draw on</source>
        <translation>Lernen und zeichnen mit</translation>
    </message>
    <message>
        <source>Everything works without a graphics card.</source>
        <translation>Alles funktioniert auch ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Follows the face, hears speech, refines and writes video; without a graphics card it also learns and draws.</source>
        <translation>Verfolgt das Gesicht, hört Sprache, verfeinert und schreibt Video; ohne Grafikkarte lernt und zeichnet er auch.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Learns and draws the head where it can be used.</source>
        <translation>Lernt und zeichnet den Kopf, wo sie nutzbar ist.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>Installieren Sie D3 Talker Studio neu: Die Befehlszeile fehlt.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Face networks: %1</source>
        <translation>Gesichtsnetze: %1</translation>
    </message>
    <message>
        <source>Hearing: %1</source>
        <translation>Gehör: %1</translation>
    </message>
    <message>
        <source>A part of the studio does not work here: see above.</source>
        <translation>Ein Teil des Studios funktioniert hier nicht: siehe oben.</translation>
    </message>
    <message>
        <source>Run packaging/setup again, or install the package anew.</source>
        <translation>Führen Sie packaging/setup erneut aus oder installieren Sie das Paket neu.</translation>
    </message>
    <message>
        <source>Seconds to learn</source>
        <translation>Lernzeit in Sekunden</translation>
    </message>
    <message>
        <source>Quick, 15 s</source>
        <translation>Schnell, 15 s</translation>
    </message>
    <message>
        <source>Good, 60 s</source>
        <translation>Gut, 60 s</translation>
    </message>
    <message>
        <source>Best, 5 min</source>
        <translation>Am besten, 5 min</translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation>%1 fehlt oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose another file, or leave the line empty: our own hearing is used.</source>
        <translation>Wählen Sie eine andere Datei oder lassen Sie die Zeile leer: Dann wird das eigene Gehör verwendet.</translation>
    </message>
    <message>
        <source>%1 is no ONNX file.</source>
        <translation>%1 ist keine ONNX-Datei.</translation>
    </message>
    <message>
        <source>Choose the encoder that was exported as .onnx.</source>
        <translation>Wählen Sie den Encoder, der als .onnx exportiert wurde.</translation>
    </message>
    <message>
        <source>%1 is used for identities that are made from now on.</source>
        <translation>%1 wird für alle ab jetzt erstellten Identitäten verwendet.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>Budget of a new identity</source>
        <translation>Budget einer neuen Identität</translation>
    </message>
    <message>
        <source>How long a new identity learns, 15 seconds to 30 minutes. More is better up to a few minutes.</source>
        <translation>Wie lange eine neue Identität lernt, 15 Sekunden bis 30 Minuten. Mehr ist besser, bis zu einigen Minuten.</translation>
    </message>
    <message>
        <source>Go on learning when the window is closed</source>
        <translation>Bei geschlossenem Fenster weiterlernen</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Schließen des Fensters</translation>
    </message>
    <message>
        <source>Otherwise it pauses, and goes on at the next start.</source>
        <translation>Sonst pausiert es und geht beim nächsten Start weiter.</translation>
    </message>
    <message>
        <source>Folder of identities</source>
        <translation>Ordner der Identitäten</translation>
    </message>
    <message>
        <source>New identities (.d3id) are kept here.</source>
        <translation>Neue Identitäten (.d3id) werden hier abgelegt.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Halb</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Viertel</translation>
    </message>
    <message>
        <source>Automatic draws smaller pictures while it plays, when the machine is slow. Exports are always full.</source>
        <translation>Automatisch zeichnet beim Abspielen kleinere Bilder, wenn der Rechner langsam ist. Exporte sind immer voll.</translation>
    </message>
    <message>
        <source>Refine the preview</source>
        <translation>Vorschau verfeinern</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>Feine Details</translation>
    </message>
    <message>
        <source>Sharper skin and teeth, about half the pictures per second.</source>
        <translation>Schärfere Haut und Zähne, etwa halb so viele Bilder pro Sekunde.</translation>
    </message>
    <message>
        <source>Speech encoder</source>
        <translation>Sprach-Encoder</translation>
    </message>
    <message>
        <source>The studio hears speech with its own model. You can give a wav2vec 2.0 or HuBERT encoder of yours instead, as an ONNX file (samples at 16 kHz in, 50 rows a second out).</source>
        <translation>Das Studio hört Sprache mit einem eigenen Modell. Sie können stattdessen einen eigenen wav2vec-2.0- oder HuBERT-Encoder als ONNX-Datei angeben (Eingabe: Abtastwerte mit 16 kHz, Ausgabe: 50 Zeilen pro Sekunde).</translation>
    </message>
    <message>
        <source>Encoder file</source>
        <translation>Encoder-Datei</translation>
    </message>
    <message>
        <source>ONNX encoders (*.onnx)</source>
        <translation>ONNX-Encoder (*.onnx)</translation>
    </message>
    <message>
        <source>Empty: our own.</source>
        <translation>Leer: der eigene.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Holds from the next start of the studio.</source>
        <translation>Gilt ab dem nächsten Start des Studios.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Nothing leaves this machine. The studio uses no network: it sends no statistics, asks for no account, and looks for no updates. Your clips, voices and identities are files on your disk, and you can delete them there.</source>
        <translation>Nichts verlässt diesen Rechner. Das Studio nutzt kein Netzwerk: Es sendet keine Statistik, verlangt kein Konto und sucht keine Aktualisierungen. Ihre Clips, Stimmen und Identitäten sind Dateien auf Ihrem Datenträger, und Sie können sie dort löschen.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ordner öffnen: %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ShortcutsSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Nach Name oder Taste suchen</translation>
    </message>
    <message>
        <source>keys keyboard shortcut</source>
        <translation>Tasten Tastatur Tastenkürzel</translation>
    </message>
    <message>
        <source>import export shortcuts</source>
        <translation>Tastenkürzel importieren exportieren</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation>Standardtaste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Neue Taste: hier drücken</translation>
    </message>
    <message>
        <source>All to their standard</source>
        <translation>Alle auf Standard</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>%1 – also %2</source>
        <comment>a key, an action</comment>
        <translation>%1 – auch %2</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Nothing was changed.</source>
        <translation>%1 gehört bereits zu „%2“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Press another key, or take it from there.</source>
        <translation>Eine andere Taste drücken oder sie dort wegnehmen.</translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <translation>An „%1“ vergeben</translation>
    </message>
    <message>
        <source>Export the shortcuts</source>
        <translation>Tastenkürzel exportieren</translation>
    </message>
    <message>
        <source>The shortcuts were written to %1.</source>
        <translation>Die Tastenkürzel wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation>Tastenkürzel importieren</translation>
    </message>
    <message>
        <source>Shortcuts (*.json)</source>
        <translation>Tastenkürzel (*.json)</translation>
    </message>
    <message>
        <source>%1 holds no shortcuts.</source>
        <translation>%1 enthält keine Tastenkürzel.</translation>
    </message>
    <message>
        <source>Choose a file that was exported here.</source>
        <translation>Wählen Sie eine Datei, die hier exportiert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were taken over.</source>
        <translation>
            <numerusform>%n Taste wurde übernommen.</numerusform>
            <numerusform>%n Tasten wurden übernommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::SizeBox</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Größe des Bildes</translation>
    </message>
    <message>
        <source>Keep the shape of the picture</source>
        <translation>Seitenverhältnis beibehalten</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>Wie die Quelle</translation>
    </message>
    <message>
        <source>As the source (%1 × %2)</source>
        <translation>Wie die Quelle (%1 × %2)</translation>
    </message>
    <message>
        <source>%1 lines (%2 × %1)</source>
        <translation>%1 Zeilen (%2 × %1)</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Andere Größe</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StartPage</name>
    <message>
        <source>Make a talking head of yourself</source>
        <translation>Erstellen Sie Ihren sprechenden Kopf</translation>
    </message>
    <message>
        <source>From a few seconds of video. On this computer; nothing leaves it.</source>
        <translation>Aus wenigen Sekunden Video. Auf diesem Rechner; nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>A drawn head that is ready to speak: no training, no download</source>
        <translation>Ein gezeichneter Kopf, bereit zum Sprechen: kein Training, kein Download</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>So gelingt ein guter Clip</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt benutzte Projekte</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepButton</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>a step of making an identity and its state, as a screen reader says it</extracomment>
        <translation>Schritt %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepRail</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StripView</name>
    <message>
        <source>Face size</source>
        <translation>Gesichtsgröße</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>Schnitte</translation>
    </message>
    <message>
        <source>Quality of the clip, second by second, and the stretch that is learned from</source>
        <translation>Qualität des Clips, Sekunde für Sekunde, und der Abschnitt, aus dem gelernt wird</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100</source>
        <extracomment>name of a strip, second of the clip, share, reason</extracomment>
        <translation>%1, Sekunde %2: %3 von 100</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100. %4</source>
        <translation>%1, Sekunde %2: %3 von 100. %4</translation>
    </message>
    <message>
        <source>Second %1: good.</source>
        <translation>Sekunde %1: gut.</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <translation>Sekunde %1: %2</translation>
    </message>
    <message>
        <source>Learned from: %1 s to %2 s.</source>
        <translation>Gelernt wird aus: %1 s bis %2 s.</translation>
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
        <translation>Stunden:Minuten:Sekunden:Bilder oder eine Zahl mit s oder ms</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimecodeEdit</name>
    <message>
        <source>Time of the playhead</source>
        <translation>Zeit des Abspielkopfs</translation>
    </message>
    <message>
        <source>Time now: hours, minutes, seconds, frames. Type another one and press Enter, for example 1:12 or 3.5 s.</source>
        <translation>Aktuelle Zeit: Stunden, Minuten, Sekunden, Bilder. Eine andere eingeben und Enter drücken, zum Beispiel 1:12 oder 3.5 s.</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Timeline</name>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Move marker</source>
        <translation>Marke verschieben</translation>
    </message>
    <message>
        <source>Add silence</source>
        <translation>Stille einfügen</translation>
    </message>
    <message>
        <source>Change silence</source>
        <translation>Stille ändern</translation>
    </message>
    <message>
        <source>Move viseme boundary</source>
        <translation>Visemgrenze verschieben</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>Keyframe verschieben</translation>
    </message>
    <message>
        <source>Change the stretch of the body</source>
        <translation>Abschnitt des Körpers ändern</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>Ton verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n sounds</source>
        <translation>
            <numerusform>%n Ton verschieben</numerusform>
            <numerusform>%n Töne verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>Ton beschneiden</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Fade %1 s</source>
        <translation>Blende %1 s</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>Verstärkung %1 dB</translation>
    </message>
    <message>
        <source>Split sound</source>
        <translation>Ton teilen</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Marke löschen</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Click what is to be deleted.</source>
        <translation>Klicken Sie an, was gelöscht werden soll.</translation>
    </message>
    <message>
        <source>Delete sound</source>
        <translation>Ton löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sounds</source>
        <translation>
            <numerusform>%n Ton löschen</numerusform>
            <numerusform>%n Töne löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Marke %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marke einfügen</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>Marke ändern</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>In-Punkt setzen</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Clear loop</source>
        <translation>Schleife aufheben</translation>
    </message>
    <message>
        <source>There is no stretch to keep silent.</source>
        <translation>Es gibt keinen Abschnitt, der still sein soll.</translation>
    </message>
    <message>
        <source>Set the in and out points first.</source>
        <translation>Setzen Sie zuerst In- und Out-Punkt.</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>Stille entfernen</translation>
    </message>
    <message>
        <source>Mute viseme</source>
        <translation>Visem stummschalten</translation>
    </message>
    <message>
        <source>Viseme %1</source>
        <translation>Visem %1</translation>
    </message>
    <message>
        <source>Automatic viseme</source>
        <translation>Automatisches Visem</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Keyframe einfügen</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>Keyframe löschen</translation>
    </message>
    <message>
        <source>Keyframe: %1</source>
        <translation>Keyframe: %1</translation>
    </message>
    <message>
        <source>No identity yet</source>
        <translation>Noch keine Identität</translation>
    </message>
    <message>
        <source>%1 · %2 – %3</source>
        <comment>identity, from, to</comment>
        <translation>%1 · %2 – %3</translation>
    </message>
    <message>
        <source>Drag here to keep the mouth closed</source>
        <translation>Hier ziehen, um den Mund geschlossen zu halten</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>Der Ton ist nicht mehr im Projekt</translation>
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
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Drop a sound here: the lips will say it.</source>
        <translation>Hier einen Ton ablegen: Die Lippen sprechen ihn.</translation>
    </message>
    <message>
        <source>mute</source>
        <comment>viseme block</comment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>listening …</source>
        <translation>hört zu …</translation>
    </message>
    <message>
        <source>Head motion</source>
        <translation>Kopfbewegung</translation>
    </message>
    <message>
        <source>Blinks</source>
        <translation>Blinzeln</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Lip strength</source>
        <translation>Lippenstärke</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Eigenart</translation>
    </message>
    <message>
        <source>0 holds the head still, 1 moves it as in the clip, 2 twice as far</source>
        <translation>0 hält den Kopf still, 1 bewegt ihn wie im Clip, 2 doppelt so weit</translation>
    </message>
    <message>
        <source>Depth of the clip's blinks; 0 keeps the eyes open</source>
        <translation>Tiefe des Blinzelns im Clip; 0 hält die Augen offen</translation>
    </message>
    <message>
        <source>0 looks ahead, 1 looks around as in the clip</source>
        <translation>0 blickt geradeaus, 1 blickt umher wie im Clip</translation>
    </message>
    <message>
        <source>How far the mouth moves from rest; beyond about 1.5 it looks forced</source>
        <translation>Wie weit sich der Mund aus der Ruhe bewegt; über etwa 1.5 wirkt es gezwungen</translation>
    </message>
    <message>
        <source>0 moves as anybody would, 1 as this person was learned to</source>
        <translation>0 bewegt sich wie jeder, 1 so, wie es von dieser Person gelernt wurde</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>parameter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hold the value</source>
        <translation>Wert halten</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>Natürlich</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Equal loudness</source>
        <translation>Gleiche Lautheit</translation>
    </message>
    <message>
        <source>S-shaped</source>
        <translation>S-förmig</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Sound %1 from %2 to %3</source>
        <translation>Ton %1 von %2 bis %3</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds selected</source>
        <translation>
            <numerusform>%n Ton ausgewählt</numerusform>
            <numerusform>%n Töne ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1 at %2</source>
        <translation>Marke %1 bei %2</translation>
    </message>
    <message>
        <source>Viseme %1, %2</source>
        <translation>Visem %1, %2</translation>
    </message>
    <message>
        <source>Keyframe at %1: %2</source>
        <translation>Keyframe bei %1: %2</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sound, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Drag to trim</source>
        <translation>Ziehen zum Beschneiden</translation>
    </message>
    <message>
        <source>Drag to fade; double click: no fade</source>
        <translation>Ziehen zum Blenden; Doppelklick: keine Blende</translation>
    </message>
    <message>
        <source>Drag to change the gain; double click: 0 dB</source>
        <translation>Ziehen ändert die Verstärkung; Doppelklick: 0 dB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lips and sound fit (%1 %)</source>
        <translation>Lippen und Ton passen zusammen (%1 %)</translation>
    </message>
    <message>
        <source>Lips and sound fit in part (%1 %)</source>
        <translation>Lippen und Ton passen teilweise (%1 %)</translation>
    </message>
    <message>
        <source>Lips and sound do not fit (%1 %)</source>
        <translation>Lippen und Ton passen nicht (%1 %)</translation>
    </message>
    <message>
        <source>Drag to change; double click: a keyframe</source>
        <translation>Ziehen zum Ändern; Doppelklick: ein Keyframe</translation>
    </message>
    <message>
        <source>Double click: a keyframe</source>
        <translation>Doppelklick: ein Keyframe</translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation>Name der Marke</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>Mundform</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message>
        <source>Lips closed</source>
        <translation>Lippen geschlossen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Half open</source>
        <translation>Halb offen</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rund</translation>
    </message>
    <message>
        <source>Lip on teeth</source>
        <translation>Lippe an Zähnen</translation>
    </message>
    <message>
        <source>Hissed</source>
        <translation>Gezischt</translation>
    </message>
    <message>
        <source>Inside the mouth</source>
        <translation>Im Mundraum</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Zurück zu automatisch</translation>
    </message>
    <message>
        <source>Try to read the sound again</source>
        <translation>Ton erneut zu lesen versuchen</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>Form der Einblendung</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>Form der Ausblendung</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>Form der Blende</translation>
    </message>
    <message>
        <source>All visemes back to automatic</source>
        <translation>Alle Viseme zurück zu automatisch</translation>
    </message>
    <message>
        <source>Automatic visemes</source>
        <translation>Automatische Viseme</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Keyframe here</source>
        <translation>Keyframe hier</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>Stille entfernen</translation>
    </message>
    <message>
        <source>Use the whole body</source>
        <translation>Ganzen Körper verwenden</translation>
    </message>
    <message>
        <source>Gain 0 dB</source>
        <translation>Verstärkung 0 dB</translation>
    </message>
    <message>
        <source>No fade</source>
        <translation>Keine Blende</translation>
    </message>
    <message>
        <source>Subtitles as markers</source>
        <translation>Untertitel als Marken</translation>
    </message>
    <message>
        <source>Visemes of this sound</source>
        <translation>Viseme dieses Tons</translation>
    </message>
    <message>
        <source>Drop the visemes on a sound</source>
        <translation>Viseme auf einem Ton ablegen</translation>
    </message>
    <message>
        <source>Insert at %1 s</source>
        <translation>Einfügen bei %1 s</translation>
    </message>
    <message>
        <source>Overwrite from %1 s</source>
        <translation>Überschreiben ab %1 s</translation>
    </message>
    <message>
        <source>Replace speech from %1 s</source>
        <translation>Sprache ersetzen ab %1 s</translation>
    </message>
    <message>
        <source>Put at %1 s</source>
        <translation>Ablegen bei %1 s</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePage</name>
    <message>
        <source>Whole timeline</source>
        <translation>Ganze Zeitleiste</translation>
    </message>
    <message>
        <source>Lips later than the sound</source>
        <translation>Lippen später als der Ton</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Below 0 the lips move before the sound</source>
        <translation>Unter 0 bewegen sich die Lippen vor dem Ton</translation>
    </message>
    <message>
        <source>Lips %1 ms later</source>
        <translation>Lippen %1 ms später</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>parameter: what a button does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To the keyframe before</source>
        <translation>Zum vorigen Keyframe</translation>
    </message>
    <message>
        <source>Keyframe at the playhead</source>
        <translation>Keyframe am Abspielkopf</translation>
    </message>
    <message>
        <source>To the next keyframe</source>
        <translation>Zum nächsten Keyframe</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>Keyframe löschen</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Keyframe einfügen</translation>
    </message>
    <message>
        <source>Delete the keyframe at the playhead</source>
        <translation>Keyframe am Abspielkopf löschen</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePanel</name>
    <message>
        <source>S&amp;nap</source>
        <translation>Ei&amp;nrasten</translation>
    </message>
    <message>
        <source>What is dragged sticks to edges, markers and the playhead; Alt while dragging: not</source>
        <translation>Gezogenes haftet an Kanten, Marken und am Abspielkopf; mit Alt beim Ziehen nicht</translation>
    </message>
    <message>
        <source>&amp;Ripple</source>
        <translation>Nach&amp;rücken</translation>
    </message>
    <message>
        <source>What lies behind moves along when a sound is trimmed or deleted</source>
        <translation>Dahinterliegendes rückt mit, wenn ein Ton beschnitten oder gelöscht wird</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>Am Abspielkopf &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete what is selected; the gap stays</source>
        <translation>Auswahl löschen; die Lücke bleibt</translation>
    </message>
    <message>
        <source>Delete and &amp;close the gap</source>
        <translation>Löschen und Lücke s&amp;chließen</translation>
    </message>
    <message>
        <source>Select &amp;all sounds</source>
        <translation>&amp;Alle Töne auswählen</translation>
    </message>
    <message>
        <source>&amp;Marker at the playhead</source>
        <translation>&amp;Marke am Abspielkopf</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>&amp;In-Punkt setzen</translation>
    </message>
    <message>
        <source>The loop starts at the playhead</source>
        <translation>Die Schleife beginnt am Abspielkopf</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>&amp;Out-Punkt setzen</translation>
    </message>
    <message>
        <source>The loop ends at the playhead</source>
        <translation>Die Schleife endet am Abspielkopf</translation>
    </message>
    <message>
        <source>C&amp;lear the loop</source>
        <translation>Schleife au&amp;fheben</translation>
    </message>
    <message>
        <source>Keep the mouth closed &amp;between in and out</source>
        <translation>Mund zwischen &amp;In und Out geschlossen halten</translation>
    </message>
    <message>
        <source>&amp;Remove silence between in and out</source>
        <translation>Stille zwischen In und Out &amp;entfernen</translation>
    </message>
    <message>
        <source>To the next mar&amp;ker</source>
        <translation>Zur nächsten Mar&amp;ke</translation>
    </message>
    <message>
        <source>To the marker be&amp;fore</source>
        <translation>Zur &amp;vorigen Marke</translation>
    </message>
    <message>
        <source>Zoom i&amp;n</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show all (&amp;fit)</source>
        <translation>Alles an&amp;zeigen</translation>
    </message>
    <message>
        <source>Zoom so that the whole timeline is seen</source>
        <translation>So zoomen, dass die ganze Zeitleiste sichtbar ist</translation>
    </message>
    <message>
        <source>Insert sound</source>
        <translation>Ton einfügen</translation>
    </message>
    <message>
        <source>Replace speech</source>
        <translation>Sprache ersetzen</translation>
    </message>
    <message>
        <source>Put sound</source>
        <translation>Ton ablegen</translation>
    </message>
    <message>
        <source>The sound for these visemes is not on the timeline.</source>
        <translation>Der Ton zu diesen Visemen ist nicht in der Zeitleiste.</translation>
    </message>
    <message>
        <source>Select a sound, then import again.</source>
        <translation>Einen Ton auswählen, dann erneut importieren.</translation>
    </message>
    <message>
        <source>Import visemes</source>
        <translation>Viseme importieren</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n viseme(s) taken over.</source>
        <translation>
            <numerusform>%1: %n Visem übernommen.</numerusform>
            <numerusform>%1: %n Viseme übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import subtitles</source>
        <translation>Untertitel importieren</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n marker(s) added.</source>
        <translation>
            <numerusform>%1: %n Marke eingefügt.</numerusform>
            <numerusform>%1: %n Marken eingefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no visemes of this sound yet.</source>
        <translation>Zu diesem Ton gibt es noch keine Viseme.</translation>
    </message>
    <message>
        <source>Wait until it has been listened to.</source>
        <translation>Warten, bis er angehört wurde.</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message>
        <source>Import &amp;visemes of the sound …</source>
        <translation>&amp;Viseme des Tons importieren …</translation>
    </message>
    <message>
        <source>Visemes of the selected sound</source>
        <translation>Viseme des ausgewählten Tons</translation>
    </message>
    <message>
        <source>Visemes (*.TextGrid *.textgrid *.tsv *.json)</source>
        <translation>Viseme (*.TextGrid *.textgrid *.tsv *.json)</translation>
    </message>
    <message>
        <source>Export visemes as &amp;TextGrid …</source>
        <translation>Viseme als Te&amp;xtGrid exportieren …</translation>
    </message>
    <message>
        <source>Visemes as TextGrid</source>
        <translation>Viseme als TextGrid</translation>
    </message>
    <message>
        <source>TextGrid (*.TextGrid)</source>
        <translation>TextGrid (*.TextGrid)</translation>
    </message>
    <message>
        <source>Export visemes for &amp;Rhubarb …</source>
        <translation>Viseme für Rhu&amp;barb exportieren …</translation>
    </message>
    <message>
        <source>Visemes as Rhubarb writes them</source>
        <translation>Viseme, wie Rhubarb sie schreibt</translation>
    </message>
    <message>
        <source>Rhubarb (*.tsv *.json)</source>
        <translation>Rhubarb (*.tsv *.json)</translation>
    </message>
    <message>
        <source>Import su&amp;btitles as markers …</source>
        <translation>&amp;Untertitel als Marken importieren …</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Subtitles (*.srt)</source>
        <translation>Untertitel (*.srt)</translation>
    </message>
    <message>
        <source>Export markers as subtitl&amp;es …</source>
        <translation>Marken als Untertitel &amp;exportieren …</translation>
    </message>
    <message>
        <source>Markers as subtitles</source>
        <translation>Marken als Untertitel</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Scroll in time</source>
        <translation>In der Zeit rollen</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Spuren rollen</translation>
    </message>
    <message>
        <source>These visemes belong to a sound.</source>
        <translation>Diese Viseme gehören zu einem Ton.</translation>
    </message>
    <message>
        <source>Drop the file on the sound that it was made from.</source>
        <translation>Die Datei auf dem Ton ablegen, aus dem sie entstand.</translation>
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
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>Play &amp;backwards, faster each time</source>
        <translation>&amp;Rückwärts abspielen, jedes Mal schneller</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Play &amp;forwards, faster each time</source>
        <translation>&amp;Vorwärts abspielen, jedes Mal schneller</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>S&amp;chleife</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Stu&amp;mm</translation>
    </message>
    <message>
        <source>To the s&amp;tart</source>
        <translation>Zum &amp;Anfang</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>A frame forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>A second forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
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
        <translation>Länge: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Loop region: %1</source>
        <translation>Schleifenbereich: %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::VisemePage</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>Mundform</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Natural blends into its neighbours, Hold keeps the shape, Mute lets the mouth rest</source>
        <translation>Natürlich geht in die Nachbarn über, Halten behält die Form, Stumm lässt den Mund ruhen</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Zurück zu automatisch</translation>
    </message>
    <message>
        <source>Move viseme</source>
        <translation>Visem verschieben</translation>
    </message>
    <message>
        <source>Viseme</source>
        <translation>Visem</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Makes a talking head of a person from seconds of video, and lets it say something new.</source>
        <translation>Erstellt aus Sekunden von Video den sprechenden Kopf einer Person und lässt ihn Neues sagen.</translation>
    </message>
    <message>
        <source>Projects, clips, sounds and identities to open</source>
        <translation>Zu öffnende Projekte, Clips, Töne und Identitäten</translation>
    </message>
</context>
</TS>