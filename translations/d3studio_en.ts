<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>d3t::ui::BudgetStep</name>
    <message numerus="yes">
        <source>About %1 steps of learning; after about %n second(s) the head no longer gets better and learning ends by itself. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>
            <numerusform>About %1 steps of learning; after about %n second the head no longer gets better and learning ends by itself. Reading the clip and following the face come on top, a few times as long as the clip.</numerusform>
            <numerusform>About %1 steps of learning; after about %n seconds the head no longer gets better and learning ends by itself. Reading the clip and following the face come on top, a few times as long as the clip.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::Creation</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropHint</name>
    <message numerus="yes">
        <source>New identities from %n clip(s)</source>
        <translation>
            <numerusform>New identities from %n clip</numerusform>
            <numerusform>New identities from %n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n sound(s) to the timeline</source>
        <translation>
            <numerusform>Add %n sound to the timeline</numerusform>
            <numerusform>Add %n sounds to the timeline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsSummary</name>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::LearnStep</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::LibraryPanel</name>
    <message numerus="yes">
        <source>%n file(s) are lost: moved, renamed, or on another disk.</source>
        <translation>
            <numerusform>%n file is lost: moved, renamed, or on another disk.</numerusform>
            <numerusform>%n files are lost: moved, renamed, or on another disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found.</source>
        <translation>
            <numerusform>%n file found.</numerusform>
            <numerusform>%n files found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were copied into the project&apos;s folder (%1).</source>
        <translation>
            <numerusform>%n file was copied into the project&apos;s folder (%1).</numerusform>
            <numerusform>%n files were copied into the project&apos;s folder (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out of the library.</source>
        <translation>
            <numerusform>%n file was taken out of the library.</numerusform>
            <numerusform>%n files were taken out of the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::MainWindow</name>
    <message numerus="yes">
        <source>The program ended without saving. The project is as it was then, with %n edit(s) more than the saved one.</source>
        <translation>
            <numerusform>The program ended without saving. The project is as it was then, with %n edit more than the saved one.</numerusform>
            <numerusform>The program ended without saving. The project is as it was then, with %n edits more than the saved one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identity(s) were being learned when the window was closed.</source>
        <translation>
            <numerusform>%n identity was being learned when the window was closed.</numerusform>
            <numerusform>%n identities were being learned when the window was closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewBar</name>
    <message numerus="yes">
        <source>%1, %n dropped</source>
        <translation>
            <numerusform>%1, %n dropped</numerusform>
            <numerusform>%1, %n dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::SegmentPage</name>
    <message numerus="yes">
        <source>%n sounds are selected. Drag one to move them all, or delete them.</source>
        <translation>
            <numerusform>%n sound is selected. Drag it to move it, or delete it.</numerusform>
            <numerusform>%n sounds are selected. Drag one to move them all, or delete them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::ShortcutsSection</name>
    <message numerus="yes">
        <source>%n key(s) were taken over.</source>
        <translation>
            <numerusform>%n key was taken over.</numerusform>
            <numerusform>%n keys were taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::Timeline</name>
    <message numerus="yes">
        <source>Move %n sounds</source>
        <translation>
            <numerusform>Move %n sound</numerusform>
            <numerusform>Move %n sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sounds</source>
        <translation>
            <numerusform>Delete %n sound</numerusform>
            <numerusform>Delete %n sounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelineCanvas</name>
    <message numerus="yes">
        <source>%n sounds selected</source>
        <translation>
            <numerusform>%n sound selected</numerusform>
            <numerusform>%n sounds selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePanel</name>
    <message numerus="yes">
        <source>%1: %n viseme(s) taken over.</source>
        <translation>
            <numerusform>%1: %n viseme taken over.</numerusform>
            <numerusform>%1: %n visemes taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n marker(s) added.</source>
        <translation>
            <numerusform>%1: %n marker added.</numerusform>
            <numerusform>%1: %n markers added.</numerusform>
        </translation>
    </message>
</context>
</TS>
