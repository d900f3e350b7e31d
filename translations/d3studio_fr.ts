<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>d3t::ui</name>
    <message>
        <source>This is no identity, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of identities cannot be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder in the settings, or free its place. The finished work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search actions …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and run any action by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetSlider</name>
    <message>
        <source>Seconds of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick
15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good
60 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best
5 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetStep</name>
    <message>
        <source>Device that learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long shall it learn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer is better up to a point. You can stop at any time and keep the best so far, or go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is being measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine&apos;s processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring this machine …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine could not be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten seconds, once. You need not wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning works all the same; 60 seconds are a good choice on most machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rough on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As good as it gets on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %L1 steps of learning in this time. Reading the clip and following the face come on top, about as long as two or three times the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needed, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory: %1 are needed, %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or use a shorter or smaller clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::Calibration</name>
    <message>
        <source>Measuring this machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::CheckStep</name>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the clip at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tracked face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn up to second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip cannot be used: there is no face in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a clip that shows one face from the front, as the guide says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another clip …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 x %3, %4 s</source>
        <extracomment>name of the clip, width, height, seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <extracomment>a second of the clip and what is wrong there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s of 5 to 20 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ConsentStep</name>
    <message>
        <source>Name of the person in the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what the head may be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember this for the next clip of the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos of our own, marked as generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching and research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the person could say themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A head that speaks needs a yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity will say what its person never said. So the person in the clip decides whether it is made, for what, and how long it may be used. The answer is written into the identity, goes with it wherever it is copied, and can be read by anybody who opens it. It stays on this computer unless you share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person in the clip has agreed to this, or I am that person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has agreed that this identity is made and used as said above, or I am %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::CreatePage</name>
    <message>
        <source>Clips that become identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New identity from %1</source>
        <extracomment>the name of a video file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <extracomment>a clip and how far it is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the clip ends that and throws the work on it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave and throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identity is being learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shall it go on while the window is closed? Either way nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause until the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::Creation</name>
    <message>
        <source>Checking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check gave no answer that this window understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the window and the command line from the same version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready to speak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::CurveView</name>
    <message>
        <source>no value yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::Divider</name>
    <message>
        <source>Border between the coarse and the fine picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left: before refining, right: refined. Drag the border, or move it with the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropHint</name>
    <message numerus="yes">
        <source>New identities from %n clip(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n sound(s) to the timeline</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here. Drop a video, a sound, an identity or a project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropZone</name>
    <message>
        <source>Drop 5–20 seconds of video of a person talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a file chooser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or press to choose a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::EmptyStage</name>
    <message>
        <source>Drop a clip or an identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody yet who could speak.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportChecks</name>
    <message>
        <source>There is no project to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is there to speak: the timeline has no identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop an identity (.d3id), or a clip to make one of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an end that is later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no loop region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark one with I and O, or export the whole timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline is empty: there is nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a sound on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export has no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one, or choose a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may be written into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is used by this project; it would be destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the export another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is making %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this export another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is too full: the export takes about %1, %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another disk, make room, or choose a smaller size or quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already; it will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportForm</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine the picture (slower)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – not here: %2</source>
        <comment>a format, why not</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>25 (as the source)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 (film)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>29.97 (30000/1001)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: to the right better and larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the original picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head alone, on a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head alone, see-through (alpha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour behind the head, as #rrggbb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole timeline (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop region (%1 – %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop region (there is none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format keeps no transparency; VP9, ProRes 4444 and PNG do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRF %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a number and what the numbers mean</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – usual</source>
        <comment>a quality</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the talking head as a video file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 min and %2</source>
        <comment>time, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 min</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityLibrary</name>
    <message>
        <source>Made from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allowed: %2. No end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allowed: %2. That ended on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allowed: %2. Until %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be put into the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk has none: delete the file in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the trash of the system.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityShelf</name>
    <message>
        <source>Your identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::Job</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work ended unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again: it goes on where it was. If it fails again, copy the report of the log and send it to us.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobRow</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, the job&apos;s title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the job said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobWords</name>
    <message>
        <source>Reading the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning to refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the jobs before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>stage, per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 % · %3 left</source>
        <comment>stage, per cent, minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsPanel</name>
    <message>
        <source>Nothing is being worked on.
Identities that learn, and exports, show up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take finished jobs out of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsSummary</name>
    <message>
        <source>Show the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the job&apos;s title, what it does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>the job&apos;s title</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyEdit</name>
    <message>
        <source>Press a key here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyframePage</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards the next keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::LaneHeaders</name>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a parameter as a lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter of this lane: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the lane; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the lane %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::LearnStep</name>
    <message>
        <source>Reading the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening to the speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refining the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of the clip that the head has not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head in the same moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mouth in the clip, enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mouth of the head, enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip-sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip (not learned from)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture comes when learning has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far this part of the work is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning ends now; the identity is made of the best head so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier states of the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not being learned now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When learning has ended you can go back to one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one: the identity is made of it instead of the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s
%2 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State after %1 s of learning, likeness %2 dB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::LibraryPanel</name>
    <message>
        <source>&amp;Collect files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all files that the timeline uses into the project&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look for lost files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find files that were moved, by what is in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;unused files out of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files themselves stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files are there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are lost: moved, renamed, or on another disk.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Say where to look: they are known by what is in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for lost files in %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found in %2, still lost: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in another folder, or plug in the disk they are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for lost files in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying files into the project&apos;s folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were copied into the project&apos;s folder (%1).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files are in the project&apos;s folder already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder can be moved or given away as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out of the library.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sound is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop clips, sounds and identities anywhere in the window: they are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · on the timeline</source>
        <comment>length or size of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost · on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not where it was. Look for it in a folder, or plug in its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading, %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an identity of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find this file …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::LogPanel</name>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, system and the last lines, without personal data, to paste into a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in the clipboard: paste it into your message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your home folder is written as ~; look it over before you send it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::MainWindow</name>
    <message>
        <source>Saving works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work cannot be saved now: %1. It is kept in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About D3 Talker Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D3 Talker Studio %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a talking head of a person from seconds of video, on this computer. The method is D3-Talker (arXiv 2508.14449). Free software under the GPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample cannot be copied to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room there, or install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. The project is as it was then, with %n edit(s) more than the saved one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on, or go back to the saved state; either can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the saved state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose video of a person talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n identity(s) were being learned when the window was closed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The work so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be used here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a video of a person talking, a sound, an identity (.d3id) or a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is still running, and ends with the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or close anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New identity from a clip …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is being &amp;learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to record a good clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About D3 Talker Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::MarkerPage</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::MediaTree</name>
    <message>
        <source>Files of the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::Notice</name>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::NumberField</name>
    <message>
        <source>Double click: the standard value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Double click: the standard value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: standard value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::PresetBar</name>
    <message>
        <source>Save as a preset …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a preset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewBar</name>
    <message>
        <source>&amp;Fit the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;coarse and fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look &amp;around the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the head alone; drag to look around it, the wheel comes nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from the &amp;front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: &amp;automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fine as can be drawn in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: &amp;full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: &amp;half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: &amp;quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Green, for keying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n dropped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewPanel</name>
    <message>
        <source>&amp;Type a text …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a line for what is to be said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the identity …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening … %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a sound or type a text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no loudspeaker. Playing goes on without sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one and play again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ReadyStep</name>
    <message>
        <source>The head speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sentence is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sound …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it into a folder or a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head gets its first sentence …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says what it said in the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello! This is my first sentence. I hope you like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, in a computer&apos;s voice</source>
        <extracomment>a sentence, spoken by a computer&apos;s voice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First words of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sentence was not made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::RecordingGuide</name>
    <message>
        <source>How to record a good clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone or a webcam is enough. Ten seconds are better than five; more than twenty are not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An arm&apos;s length from the camera, which stands still at the height of your eyes. Head and shoulders fill the picture: the face is about a third of its height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft light from the front, as from a window. No lamp behind you, no hard shadow across the face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the camera, with small natural movements of the head. Hair out of the face, mouth in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything, without a pause, in any language. Good: words with p, b and m, wide and round vowels, as in “My mother baked a big apple pie”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, wait a second, talk for 10 to 20 seconds, stop. One take: no cuts, no zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person, hands before the mouth, music and noise, filters, subtitles, a moving camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::SayBar</name>
    <message>
        <source>Say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, this is me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice program is installed, so a text cannot be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install flite or espeak-ng, or drop a sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saying “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ScoreView</name>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of the clip: %1 of 100, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::SegmentPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace sound …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sounds are selected. Drag one to move them all, or delete them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::Session</name>
    <message>
        <source>Recovered edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::Settings</name>
    <message>
        <source>The settings could not be read and start from their defaults. The old file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be written to %1: they last until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsSection</name>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded sounds, waveforms and what was heard in them are kept, so that a project opens at once. All of it can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder holds from the next start of the studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing keeps what the open project and the jobs use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of it in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn and draw on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the face, hears speech, refines and writes video; without a graphics card it also learns and draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns and draws the head where it can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face networks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the studio does not work here: see above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run packaging/setup again, or install the package anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick, 15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, 60 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best, 5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or leave the line empty: our own hearing is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no ONNX file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the encoder that was exported as .onnx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is used for identities that are made from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of a new identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a new identity learns, 15 seconds to 30 minutes. More is better up to a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on learning when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise it pauses, and goes on at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New identities (.d3id) are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic draws smaller pictures while it plays, when the machine is slow. Exports are always full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharper skin and teeth, about half the pictures per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studio hears speech with its own model. You can give a wav2vec 2.0 or HuBERT encoder of yours instead, as an ONNX file (samples at 16 kHz in, 50 rows a second out).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX encoders (*.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: our own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from the next start of the studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this machine. The studio uses no network: it sends no statistics, asks for no account, and looks for no updates. Your clips, voices and identities are files on your disk, and you can delete them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::ShortcutsSection</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys keyboard shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import export shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All to their standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – also %2</source>
        <comment>a key, an action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press another key, or take it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortcuts were written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no shortcuts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was exported here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were taken over.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::SizeBox</name>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the shape of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the source (%1 × %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines (%2 × %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::StartPage</name>
    <message>
        <source>Make a talking head of yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a few seconds of video. On this computer; nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawn head that is ready to speak: no training, no download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepButton</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>a step of making an identity and its state, as a screen reader says it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepRail</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::StripView</name>
    <message>
        <source>Face size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of the clip, second by second, and the stretch that is learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100</source>
        <extracomment>name of a strip, second of the clip, share, reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second %1: good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from: %1 s to %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimeField</name>
    <message>
        <source>Hours:minutes:seconds:frames, or a number with s or ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimecodeEdit</name>
    <message>
        <source>Time of the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time now: hours, minutes, seconds, frames. Type another one and press Enter, for example 1:12 or 3.5 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::Timeline</name>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move viseme boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the stretch of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n sounds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click what is to be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sounds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute viseme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viseme %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic viseme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No identity yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 – %3</source>
        <comment>identity, from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag here to keep the mouth closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a sound, its state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a sound here: the lips will say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mute</source>
        <comment>viseme block</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 holds the head still, 1 moves it as in the clip, 2 twice as far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of the clip&apos;s blinks; 0 keeps the eyes open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 looks ahead, 1 looks around as in the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the mouth moves from rest; beyond about 1.5 it looks forced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 moves as anybody would, 1 as this person was learned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>parameter, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S-shaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sounds selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viseme %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframe at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sound, problem</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to fade; double click: no fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to change the gain; double click: 0 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lips and sound fit (%1 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lips and sound fit in part (%1 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lips and sound do not fit (%1 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to change; double click: a keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click: a keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lips closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip on teeth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to read the sound again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All visemes back to automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic visemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframe here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain 0 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles as markers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visemes of this sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the visemes on a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert at %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite from %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace speech from %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put at %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePage</name>
    <message>
        <source>Whole timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lips later than the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 0 the lips move before the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lips %1 ms later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>parameter: what a button does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the keyframe before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframe at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the keyframe at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePanel</name>
    <message>
        <source>S&amp;nap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is dragged sticks to edges, markers and the playhead; Alt while dragging: not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ripple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies behind moves along when a sound is trimmed or deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is selected; the gap stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and &amp;close the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marker at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop starts at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop ends at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom i&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (&amp;fit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom so that the whole timeline is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound for these visemes is not on the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a sound, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import visemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n viseme(s) taken over.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n marker(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no visemes of this sound yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has been listened to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;visemes of the sound …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visemes of the selected sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visemes (*.TextGrid *.textgrid *.tsv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export visemes as &amp;TextGrid …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visemes as TextGrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TextGrid (*.TextGrid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export visemes for &amp;Rhubarb …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visemes as Rhubarb writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhubarb (*.tsv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import su&amp;btitles as markers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles (*.srt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export markers as subtitl&amp;es …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markers as subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These visemes belong to a sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the file on the sound that it was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::TransportBar</name>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;backwards, faster each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;forwards, faster each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the s&amp;tart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop region: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>d3t::ui::VisemePage</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural blends into its neighbours, Hold keeps the shape, Mute lets the mouth rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move viseme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viseme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Makes a talking head of a person from seconds of video, and lets it say something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects, clips, sounds and identities to open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
