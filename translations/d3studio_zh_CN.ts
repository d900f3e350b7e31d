<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>d3t::ui</name>
    <message>
        <source>This is no identity, or it is damaged.</source>
        <translation>这不是身份文件，或文件已损坏。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>The folder of identities cannot be made: %1</source>
        <translation>无法创建身份文件夹：%1</translation>
    </message>
    <message>
        <source>Choose another folder in the settings, or free its place. The finished work is kept.</source>
        <translation>请在设置中选择其他文件夹，或腾出该位置。已完成的工作会保留。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>&amp;Search actions …</source>
        <translation>搜索操作(&amp;S)…</translation>
    </message>
    <message>
        <source>Find and run any action by its name</source>
        <translation>按名称查找并执行任意操作</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>没有包含这些词的操作。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetSlider</name>
    <message>
        <source>Seconds of training</source>
        <translation>训练秒数</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Quick
15 s</source>
        <translation>快速
15 秒</translation>
    </message>
    <message>
        <source>Good
60 s</source>
        <translation>良好
60 秒</translation>
    </message>
    <message>
        <source>Best
5 min</source>
        <translation>最佳
5 分钟</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetStep</name>
    <message>
        <source>Device that learns</source>
        <translation>学习所用设备</translation>
    </message>
    <message>
        <source>How long shall it learn?</source>
        <translation>要学习多长时间？</translation>
    </message>
    <message>
        <source>Longer is better up to a point. You can stop at any time and keep the best so far, or go on later.</source>
        <translation>在一定范围内，时间越长效果越好。您可以随时停止并保留目前的最佳结果，也可以稍后继续。</translation>
    </message>
    <message>
        <source>This machine is being measured</source>
        <translation>正在测试本机性能</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Where other programs were at work, the machine seemed slower than it is</source>
        <translation>如有其他程序在运行,测得的速度会比实际慢</translation>
    </message>
    <message>
        <source>See it learn</source>
        <translation>观看学习过程</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>This machine's processor</source>
        <translation>本机处理器</translation>
    </message>
    <message>
        <source>Measuring this machine …</source>
        <translation>正在测试本机性能…</translation>
    </message>
    <message>
        <source>This machine could not be measured</source>
        <translation>无法测试本机性能</translation>
    </message>
    <message>
        <source>Ten seconds, once. You need not wait for it.</source>
        <translation>仅需一次，约十秒。无需等待其完成。</translation>
    </message>
    <message>
        <source>Learning works all the same; 60 seconds are a good choice on most machines.</source>
        <translation>学习不受影响；在大多数机器上，60 秒是不错的选择。</translation>
    </message>
    <message>
        <source>Rough on this machine</source>
        <translation>在本机上效果粗略</translation>
    </message>
    <message>
        <source>Good on this machine</source>
        <translation>在本机上效果良好</translation>
    </message>
    <message>
        <source>As good as it gets on this machine</source>
        <translation>本机所能达到的最佳效果</translation>
    </message>
    <message numerus="yes">
        <source>About %1 steps of learning; after about %n second(s) the head no longer gets better and learning ends by itself. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>
            <numerusform>学习约 %1 步;约 %n 秒后头像不再变好,学习会自动结束。另外还需读取片段和跟踪面部,用时为片段长度的数倍。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 steps of learning. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>学习约 %1 步。另外还需读取片段和跟踪面部,用时为片段长度的数倍。</translation>
    </message>
    <message>
        <source>About %1 needed, %2 free</source>
        <translation>约需 %1,可用 %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>There is not enough memory: about %1 are needed, %2 are free.</source>
        <translation>内存不足:约需 %1,可用 %2。</translation>
    </message>
    <message>
        <source>Close other programs, then look again.</source>
        <translation>请关闭其他程序,然后再查看。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Calibration</name>
    <message>
        <source>Measuring this machine</source>
        <translation>正在测试本机性能</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CheckStep</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Picture of the clip at the moment</source>
        <translation>片段的当前画面</translation>
    </message>
    <message>
        <source>Show the tracked face</source>
        <translation>显示跟踪到的面部</translation>
    </message>
    <message>
        <source>The clip is being read</source>
        <translation>正在读取片段</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Learn from second</source>
        <translation>学习起始秒</translation>
    </message>
    <message>
        <source>Learn up to second</source>
        <translation>学习结束秒</translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation>学习范围从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Use this stretch</source>
        <translation>使用此区段</translation>
    </message>
    <message>
        <source>This clip cannot be used: there is no face in it.</source>
        <translation>无法使用此片段：其中没有面部。</translation>
    </message>
    <message>
        <source>Use a clip that shows one face from the front, as the guide says.</source>
        <translation>请按指南所述，使用只有一张正面面部的片段。</translation>
    </message>
    <message>
        <source>Choose another clip …</source>
        <translation>选择其他片段…</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>如何录制好的片段</translation>
    </message>
    <message>
        <source>%1, %2 x %3, %4 s</source>
        <extracomment>name of the clip, width, height, seconds</extracomment>
        <translation>%1，%2 x %3，%4 秒</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <extracomment>a second of the clip and what is wrong there</extracomment>
        <translation>第 %1 秒：%2</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>在 %1 秒处</translation>
    </message>
    <message>
        <source>At %1 s: %2</source>
        <translation>在 %1 秒处：%2</translation>
    </message>
    <message>
        <source>%1 s of 5 to 20 s</source>
        <translation>%1 秒（需 5 至 20 秒）</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ConsentStep</name>
    <message>
        <source>Name of the person in the clip</source>
        <translation>片段中人物的姓名</translation>
    </message>
    <message>
        <source>For what the head may be used</source>
        <translation>头像的允许用途</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Remember this for the next clip of the same person</source>
        <translation>记住这些内容，用于同一人物的下一个片段</translation>
    </message>
    <message>
        <source>Private use</source>
        <translation>个人使用</translation>
    </message>
    <message>
        <source>Videos of our own, marked as generated</source>
        <translation>我方自制视频，并标明为生成内容</translation>
    </message>
    <message>
        <source>Teaching and research</source>
        <translation>教学与研究</translation>
    </message>
    <message>
        <source>Everything the person could say themselves</source>
        <translation>本人可以亲口说的一切内容</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>同意书的最后有效日</translation>
    </message>
    <message>
        <source>Who allows it</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>&amp;Who allows it</source>
        <translation>授权人(&amp;W)</translation>
    </message>
    <message>
        <source>For &amp;what</source>
        <translation>用途(&amp;W)</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>A head that speaks needs a yes</source>
        <translation>会说话的头像需要本人同意</translation>
    </message>
    <message>
        <source>The identity will say what its person never said. So the person in the clip decides whether it is made, for what, and how long it may be used. The answer is written into the identity, goes with it wherever it is copied, and can be read by anybody who opens it. It stays on this computer unless you share it.</source>
        <translation>该身份会说出其本人从未说过的话。因此，是否制作、作何用途、可使用多久，均由片段中的人物决定。其答复会写入身份，无论复制到哪里都随身份一起保存，任何打开身份的人都可以查看。除非您分享，否则它只保留在这台计算机上。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The person in the clip has agreed to this, or I am that person.</source>
        <translation>片段中的人物已同意以上内容，或我就是该人物。</translation>
    </message>
    <message>
        <source>%1 has agreed that this identity is made and used as said above, or I am %1.</source>
        <translation>%1 已同意按上述内容制作和使用此身份，或我就是 %1。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CreatePage</name>
    <message>
        <source>Clips that become identities</source>
        <translation>正在制作成身份的片段</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Leave this clip</source>
        <translation>离开此片段</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>New identity from %1</source>
        <extracomment>the name of a video file</extracomment>
        <translation>来自 %1 的新身份</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
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
        <translation>正在学习 %1。</translation>
    </message>
    <message>
        <source>Leaving the clip ends that and throws the work on it away.</source>
        <translation>离开此片段将终止学习，并丢弃已完成的工作。</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>继续学习</translation>
    </message>
    <message>
        <source>Leave and throw away</source>
        <translation>离开并丢弃</translation>
    </message>
    <message>
        <source>An identity is being learned.</source>
        <translation>正在学习一个身份。</translation>
    </message>
    <message>
        <source>Shall it go on while the window is closed? Either way nothing is lost.</source>
        <translation>窗口关闭后是否继续？无论如何都不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <source>Pause until the next start</source>
        <translation>暂停到下次启动</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在此处</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Creation</name>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>The check gave no answer that this window understands.</source>
        <translation>检查返回的结果无法被此窗口识别。</translation>
    </message>
    <message>
        <source>Install the window and the command line from the same version.</source>
        <translation>请安装相同版本的窗口程序和命令行程序。</translation>
    </message>
    <message>
        <source>Learning %1</source>
        <translation>正在学习 %1</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 分（满分 100）</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>given by %1</source>
        <translation>由 %1 授予</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>待授予</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>ready to speak</source>
        <translation>可以说话了</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CurveView</name>
    <message>
        <source>no value yet</source>
        <translation>尚无数值</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Divider</name>
    <message>
        <source>Border between the coarse and the fine picture</source>
        <translation>粗略画面与精细画面的分界线</translation>
    </message>
    <message>
        <source>Left: before refining, right: refined. Drag the border, or move it with the arrow keys.</source>
        <translation>左侧：精修前，右侧：精修后。拖动分界线，或用方向键移动。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropHint</name>
    <message numerus="yes">
        <source>New identities from %n clip(s)</source>
        <translation>
            <numerusform>从 %n 个片段新建身份</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Use this identity</source>
        <translation>使用此身份</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sound(s) to the timeline</source>
        <translation>
            <numerusform>将 %n 个声音添加到时间线</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here. Drop a video, a sound, an identity or a project.</source>
        <translation>此文件无法在这里使用。请拖入视频、声音、身份或项目。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropZone</name>
    <message>
        <source>Drop 5–20 seconds of video of a person talking</source>
        <translation>拖入一段 5–20 秒的人物说话视频</translation>
    </message>
    <message>
        <source>Opens a file chooser</source>
        <translation>打开文件选择器</translation>
    </message>
    <message>
        <source>or press to choose a file</source>
        <translation>或点按以选择文件</translation>
    </message>
</context>
<context>
    <name>d3t::ui::EmptyStage</name>
    <message>
        <source>Drop a clip or an identity</source>
        <translation>拖入片段或身份</translation>
    </message>
    <message>
        <source>There is nobody yet who could speak.</source>
        <translation>还没有可以说话的身份。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportChecks</name>
    <message>
        <source>There is no project to export.</source>
        <translation>没有可导出的项目。</translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation>请先打开或新建一个项目。</translation>
    </message>
    <message>
        <source>Nobody is there to speak: the timeline has no identity.</source>
        <translation>没有可说话的人物：时间线上没有身份。</translation>
    </message>
    <message>
        <source>Drop an identity (.d3id), or a clip to make one of.</source>
        <translation>请拖入身份 (.d3id)，或拖入用于制作身份的片段。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>终点早于起点。</translation>
    </message>
    <message>
        <source>Give an end that is later.</source>
        <translation>请指定更晚的终点。</translation>
    </message>
    <message>
        <source>There is no loop region.</source>
        <translation>没有循环区域。</translation>
    </message>
    <message>
        <source>Mark one with I and O, or export the whole timeline.</source>
        <translation>请用 I 和 O 标出循环区域，或导出整个时间线。</translation>
    </message>
    <message>
        <source>The timeline is empty: there is nothing to say.</source>
        <translation>时间线为空：没有要说的内容。</translation>
    </message>
    <message>
        <source>Drop a sound on it.</source>
        <translation>请将声音拖到时间线上。</translation>
    </message>
    <message>
        <source>The export has no name yet.</source>
        <translation>导出文件尚未命名。</translation>
    </message>
    <message>
        <source>Give it one, or choose a place.</source>
        <translation>请输入名称，或选择保存位置。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>Nothing may be written into %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 is used by this project; it would be destroyed.</source>
        <translation>%1 正由此项目使用，导出会将其破坏。</translation>
    </message>
    <message>
        <source>Give the export another name.</source>
        <translation>请为导出文件另取名称。</translation>
    </message>
    <message>
        <source>A job is making %1 already.</source>
        <translation>已有任务正在生成 %1。</translation>
    </message>
    <message>
        <source>Give this export another name.</source>
        <translation>请为此次导出另取名称。</translation>
    </message>
    <message>
        <source>The disk is too full: the export takes about %1, %2 are free.</source>
        <translation>磁盘空间不足：导出约需 %1，可用 %2。</translation>
    </message>
    <message>
        <source>Choose another disk, make room, or choose a smaller size or quality.</source>
        <translation>请选择其他磁盘、腾出空间，或选择更小的尺寸或更低的质量。</translation>
    </message>
    <message>
        <source>%1 is a file.</source>
        <translation>%1 是文件。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是文件夹。</translation>
    </message>
    <message>
        <source>%1 is there already; it will be replaced.</source>
        <translation>%1 已存在，将被替换。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportForm</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Refine the picture (slower)</source>
        <translation>精修画面（较慢）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>%1 – not here: %2</source>
        <comment>a format, why not</comment>
        <translation>%1 – 不可用：%2</translation>
    </message>
    <message>
        <source>Part of the timeline</source>
        <translation>时间线范围</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>25 (as the source)</source>
        <translation>25（与源相同）</translation>
    </message>
    <message>
        <source>24 (film)</source>
        <translation>24（电影）</translation>
    </message>
    <message>
        <source>29.97 (30000/1001)</source>
        <translation>29.97 (30000/1001)</translation>
    </message>
    <message>
        <source>Quality: to the right better and larger</source>
        <translation>质量：越靠右质量越好，文件越大</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>In the original picture</source>
        <translation>在原始画面中</translation>
    </message>
    <message>
        <source>The head alone, on a colour</source>
        <translation>仅头像，纯色背景</translation>
    </message>
    <message>
        <source>The head alone, see-through (alpha)</source>
        <translation>仅头像，透明背景（Alpha）</translation>
    </message>
    <message>
        <source>Colour behind the head, as #rrggbb</source>
        <translation>头像背后的颜色，格式为 #rrggbb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>The whole timeline (%1)</source>
        <translation>整个时间线（%1）</translation>
    </message>
    <message>
        <source>The loop region (%1 – %2)</source>
        <translation>循环区域（%1 – %2）</translation>
    </message>
    <message>
        <source>The loop region (there is none)</source>
        <translation>循环区域（未设置）</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>This format keeps no transparency; VP9, ProRes 4444 and PNG do.</source>
        <translation>此格式不保留透明度；VP9、ProRes 4444 和 PNG 可以保留。</translation>
    </message>
    <message>
        <source>CRF %1</source>
        <translation>CRF %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a number and what the numbers mean</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 – usual</source>
        <comment>a quality</comment>
        <translation>%1 – 常用</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the talking head as a video file</source>
        <translation>将说话的头像写入视频文件</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>About %1 min and %2</source>
        <comment>time, size</comment>
        <translation>约 %1 分钟，%2</translation>
    </message>
    <message>
        <source>About %1 min</source>
        <comment>time</comment>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityLibrary</name>
    <message>
        <source>Made from %1</source>
        <translation>由 %1 制作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>未记录同意书。</translation>
    </message>
    <message>
        <source>%1 allowed: %2. No end.</source>
        <translation>%1 已授权：%2。无期限。</translation>
    </message>
    <message>
        <source>%1 allowed: %2. That ended on %3.</source>
        <translation>%1 已授权：%2。已于 %3 到期。</translation>
    </message>
    <message>
        <source>%1 allowed: %2. Until %3.</source>
        <translation>%1 已授权：%2。有效期至 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be put into the trash.</source>
        <translation>无法将 %1 移到回收站。</translation>
    </message>
    <message>
        <source>Its disk has none: delete the file in its folder.</source>
        <translation>其所在磁盘没有回收站：请在文件夹中删除该文件。</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation>无法从回收站还原 %1。</translation>
    </message>
    <message>
        <source>Look for it in the trash of the system.</source>
        <translation>请在系统回收站中查找。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityShelf</name>
    <message>
        <source>Your identities</source>
        <translation>您的身份</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 已移到回收站。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>d3t::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Job</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>请重新安装 D3 Talker Studio：缺少其命令行程序。</translation>
    </message>
    <message>
        <source>The work ended unexpectedly.</source>
        <translation>任务意外结束。</translation>
    </message>
    <message>
        <source>The work failed.</source>
        <translation>任务失败。</translation>
    </message>
    <message>
        <source>Start it again: it goes on where it was. If it fails again, copy the report of the log and send it to us.</source>
        <translation>请重新启动：任务会从中断处继续。如果再次失败，请复制日志报告并发送给我们。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobRow</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, the job's title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation>停止并保留目前的最佳结果</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>播放结果</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>显示输出信息</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>What the job said</source>
        <translation>任务的输出信息</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>尚无输出信息。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 的进度</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobWords</name>
    <message>
        <source>Reading the clip</source>
        <translation>正在读取片段</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>正在跟踪面部</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>正在聆听</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Learning to refine</source>
        <translation>正在学习精修</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>正在写入身份</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>正在读取声音</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>正在说话</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测试性能</translation>
    </message>
    <message>
        <source>Waiting for the jobs before it</source>
        <translation>正在等待前面的任务</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>已在 %1 % 处暂停</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>stage, per cent</comment>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 · %2 % · %3 left</source>
        <comment>stage, per cent, minutes and seconds</comment>
        <translation>%1 · %2 % · 剩余 %3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsPanel</name>
    <message>
        <source>Nothing is being worked on.
Identities that learn, and exports, show up here.</source>
        <translation>没有正在进行的任务。
正在学习的身份和导出任务会显示在这里。</translation>
    </message>
    <message>
        <source>Take finished jobs out of the list</source>
        <translation>从列表中移除已完成的任务</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsSummary</name>
    <message>
        <source>Show the jobs</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the job's title, what it does</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>还有 %n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>the job's title</comment>
        <translation>%1 失败</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyEdit</name>
    <message>
        <source>Press a key here</source>
        <translation>在此按下按键</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyframePage</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Towards the next keyframe</source>
        <translation>到下一个关键帧的过渡</translation>
    </message>
    <message>
        <source>Towards the next</source>
        <translation>到下一个的过渡</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>移动关键帧</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>关键帧</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LaneHeaders</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Visemes</source>
        <translation>口型</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静音段</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Show a parameter as a lane</source>
        <translation>将参数显示为轨道</translation>
    </message>
    <message>
        <source>Parameter of this lane: %1</source>
        <translation>此轨道的参数：%1</translation>
    </message>
    <message>
        <source>Hide the lane; nothing is lost</source>
        <translation>隐藏此轨道；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Hide the lane %1</source>
        <translation>隐藏轨道 %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LearnStep</name>
    <message>
        <source>Reading the clip</source>
        <translation>正在读取片段</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>正在跟踪面部</translation>
    </message>
    <message>
        <source>Listening to the speech</source>
        <translation>正在聆听语音</translation>
    </message>
    <message>
        <source>Learning the head</source>
        <translation>正在学习头像</translation>
    </message>
    <message>
        <source>Refining the picture</source>
        <translation>正在精修画面</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>正在写入身份</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>剩余 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of the clip that the head has not seen</source>
        <translation>片段中头像未学习过的一帧画面</translation>
    </message>
    <message>
        <source>The head in the same moment</source>
        <translation>同一时刻的头像</translation>
    </message>
    <message>
        <source>The mouth in the clip, enlarged</source>
        <translation>片段中的嘴部（放大）</translation>
    </message>
    <message>
        <source>The mouth of the head, enlarged</source>
        <translation>头像的嘴部（放大）</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Lip-sync</source>
        <translation>口型同步</translation>
    </message>
    <message>
        <source>Clip (not learned from)</source>
        <translation>片段（未用于学习）</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头像</translation>
    </message>
    <message>
        <source>The first picture comes when learning has begun.</source>
        <translation>学习开始后将显示第一幅画面。</translation>
    </message>
    <message>
        <source>How far this part of the work is</source>
        <translation>此阶段的进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>停止并保留最佳结果</translation>
    </message>
    <message>
        <source>Learning ends now; the identity is made of the best head so far</source>
        <translation>立即结束学习；用目前最佳的头像制作身份</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>继续学习</translation>
    </message>
    <message>
        <source>Earlier states of the head</source>
        <translation>头像的先前状态</translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation>恢复到此状态</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>先前状态</translation>
    </message>
    <message>
        <source>Hear it speak</source>
        <translation>听它说话</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>The head is ready</source>
        <translation>头像已就绪</translation>
    </message>
    <message>
        <source>Not being learned now</source>
        <translation>当前未在学习</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>When learning has ended you can go back to one of them.</source>
        <translation>学习结束后，您可以恢复到其中某个状态。</translation>
    </message>
    <message>
        <source>Choose one: the identity is made of it instead of the best.</source>
        <translation>选择一个状态：身份将由它而非最佳状态制作。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 s
%2 dB</source>
        <translation>%1 秒
%2 dB</translation>
    </message>
    <message>
        <source>State after %1 s of learning, likeness %2 dB</source>
        <translation>学习 %1 秒后的状态，相似度 %2 dB</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LibraryPanel</name>
    <message>
        <source>&amp;Collect files</source>
        <translation>收集文件(&amp;C)</translation>
    </message>
    <message>
        <source>Copy all files that the timeline uses into the project's folder</source>
        <translation>将时间线使用的所有文件复制到项目文件夹</translation>
    </message>
    <message>
        <source>&amp;Look for lost files …</source>
        <translation>查找丢失的文件(&amp;L)…</translation>
    </message>
    <message>
        <source>Find files that were moved, by what is in them</source>
        <translation>根据内容查找已被移动的文件</translation>
    </message>
    <message>
        <source>Take &amp;unused files out of the library</source>
        <translation>从素材库移除未使用的文件(&amp;U)</translation>
    </message>
    <message>
        <source>The files themselves stay where they are</source>
        <translation>文件本身保留在原位置</translation>
    </message>
    <message>
        <source>All files are there again.</source>
        <translation>所有文件均已找回。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are lost: moved, renamed, or on another disk.</source>
        <translation>
            <numerusform>%n 个文件丢失：已被移动、重命名，或位于其他磁盘。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where to look: they are known by what is in them.</source>
        <translation>请指定查找位置：程序会根据内容识别文件。</translation>
    </message>
    <message>
        <source>Look in a folder …</source>
        <translation>在文件夹中查找…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 %: %2</source>
        <translation>%1 %：%2</translation>
    </message>
    <message>
        <source>Looking for lost files in %1 …</source>
        <translation>正在 %1 中查找丢失的文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found.</source>
        <translation>
            <numerusform>已找到 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found in %2, still lost: %3.</source>
        <translation>在 %2 中找到 %1 个，仍丢失 %3 个。</translation>
    </message>
    <message>
        <source>Look in another folder, or plug in the disk they are on.</source>
        <translation>请在其他文件夹中查找，或连接文件所在的磁盘。</translation>
    </message>
    <message>
        <source>Look for lost files in</source>
        <translation>查找丢失文件的位置</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>Copying files into the project's folder …</source>
        <translation>正在将文件复制到项目文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were copied into the project's folder (%1).</source>
        <translation>
            <numerusform>已将 %n 个文件复制到项目文件夹（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are in the project's folder already.</source>
        <translation>所有文件均已在项目文件夹中。</translation>
    </message>
    <message>
        <source>The folder can be moved or given away as it is.</source>
        <translation>该文件夹可以直接移动或交给他人。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out of the library.</source>
        <translation>
            <numerusform>已从素材库移除 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation>文件本身保留在原位置。</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>使用身份</translation>
    </message>
    <message>
        <source>This sound is still loading.</source>
        <translation>此声音仍在加载。</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>添加声音</translation>
    </message>
    <message>
        <source>Drop clips, sounds and identities anywhere in the window: they are listed here.</source>
        <translation>将片段、声音和身份拖到窗口中的任意位置，它们会列在这里。</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>%1 · on the timeline</source>
        <comment>length or size of a file</comment>
        <translation>%1 · 在时间线上</translation>
    </message>
    <message>
        <source>Lost · on the timeline</source>
        <translation>已丢失 · 在时间线上</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>The file is not where it was. Look for it in a folder, or plug in its disk.</source>
        <translation>文件不在原位置。请在文件夹中查找，或连接其所在的磁盘。</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Loading, %1 so far</source>
        <translation>正在加载，已完成 %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Make an identity of it</source>
        <translation>制作成身份</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>放到时间线上</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Find this file …</source>
        <translation>查找此文件…</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LogPanel</name>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>警告和问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Version, system and the last lines, without personal data, to paste into a message</source>
        <translation>版本、系统信息和最近的日志行，不含个人数据，可粘贴到消息中</translation>
    </message>
    <message>
        <source>The report is in the clipboard: paste it into your message.</source>
        <translation>报告已复制到剪贴板：请将其粘贴到您的消息中。</translation>
    </message>
    <message>
        <source>Your home folder is written as ~; look it over before you send it.</source>
        <translation>您的主文件夹以 ~ 表示；发送前请检查一遍。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MainWindow</name>
    <message>
        <source>Saving works again.</source>
        <translation>保存已恢复正常。</translation>
    </message>
    <message>
        <source>Your work cannot be saved now: %1. It is kept in memory.</source>
        <translation>目前无法保存您的工作：%1。内容已保留在内存中。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>素材库</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About D3 Talker Studio</source>
        <translation>关于 D3 Talker Studio</translation>
    </message>
    <message>
        <source>D3 Talker Studio %1</source>
        <translation>D3 Talker Studio %1</translation>
    </message>
    <message>
        <source>Makes a talking head of a person from seconds of video, on this computer. The method is D3-Talker (arXiv 2508.14449). Free software under the GPL, version 3 or later.</source>
        <translation>在这台计算机上，用几秒钟的视频制作人物的说话头像。所用方法为 D3-Talker (arXiv 2508.14449)。自由软件，以 GPL 第 3 版或更高版本授权。</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>The sample cannot be copied to %1: %2.</source>
        <translation>无法将示例复制到 %1：%2。</translation>
    </message>
    <message>
        <source>Make room there, or install the program again.</source>
        <translation>请在该处腾出空间，或重新安装程序。</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Open another project …</source>
        <translation>打开其他项目…</translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. The project is as it was then, with %n edit(s) more than the saved one.</source>
        <translation>
            <numerusform>程序上次未保存就结束了。项目已恢复到当时的状态，比已保存的版本多 %n 次编辑。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on, or go back to the saved state; either can be undone.</source>
        <translation>请继续，或返回已保存的状态；两者均可撤销。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back to the saved state</source>
        <translation>返回已保存的状态</translation>
    </message>
    <message>
        <source>Save the project as a folder</source>
        <translation>将项目保存为文件夹</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>使用身份</translation>
    </message>
    <message>
        <source>Choose video of a person talking</source>
        <translation>选择人物说话的视频</translation>
    </message>
    <message numerus="yes">
        <source>%n identity(s) were being learned when the window was closed.</source>
        <translation>
            <numerusform>窗口关闭时有 %n 个身份正在学习。</numerusform>
        </translation>
    </message>
    <message>
        <source>The work so far is kept.</source>
        <translation>已完成的工作已保留。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>This cannot be used here: %1.</source>
        <translation>此文件无法在这里使用：%1。</translation>
    </message>
    <message>
        <source>Drop a video of a person talking, a sound, an identity (.d3id) or a project.</source>
        <translation>请拖入人物说话的视频、声音、身份 (.d3id) 或项目。</translation>
    </message>
    <message>
        <source>A job is still running, and ends with the window.</source>
        <translation>有任务仍在运行，关闭窗口会将其终止。</translation>
    </message>
    <message>
        <source>Wait until it is done, or close anyway.</source>
        <translation>请等待任务完成，或仍然关闭。</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open a project …</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;New identity from a clip …</source>
        <translation>从片段新建身份(&amp;N)…</translation>
    </message>
    <message>
        <source>Show what is being &amp;learned</source>
        <translation>显示正在学习的内容(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;How to record a good clip</source>
        <translation>如何录制好的片段(&amp;H)</translation>
    </message>
    <message>
        <source>Back to the &amp;preview</source>
        <translation>返回预览(&amp;P)</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;About D3 Talker Studio</source>
        <translation>关于 D3 Talker Studio(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>粘贴文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>身份(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MarkerPage</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MediaTree</name>
    <message>
        <source>Files of the project</source>
        <translation>项目文件</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Notice</name>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>d3t::ui::NumberField</name>
    <message>
        <source>Double click: the standard value</source>
        <translation>双击：恢复默认值</translation>
    </message>
    <message>
        <source>%1. Double click: the standard value</source>
        <translation>%1。双击：恢复默认值</translation>
    </message>
    <message>
        <source>%1: standard value</source>
        <translation>%1：默认值</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PresetBar</name>
    <message>
        <source>Save as a preset …</source>
        <translation>保存为预设…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>删除此预设</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>我的预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>常用设置</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a preset</comment>
        <translation>%1，已更改</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewBar</name>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>适合画面(&amp;F)</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>实际大小(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Save a &amp;picture …</source>
        <translation>保存画面(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>复制画面(&amp;C)</translation>
    </message>
    <message>
        <source>Compare &amp;coarse and fine</source>
        <translation>对比粗略与精细画面(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>精修(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>特征点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Gaussians</source>
        <translation>高斯点(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>遮罩(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>裁剪框(&amp;C)</translation>
    </message>
    <message>
        <source>Look &amp;around the head</source>
        <translation>环视头像(&amp;A)</translation>
    </message>
    <message>
        <source>Shows the head alone; drag to look around it, the wheel comes nearer</source>
        <translation>仅显示头像；拖动可环视，滚轮可拉近</translation>
    </message>
    <message>
        <source>Look from the &amp;front</source>
        <translation>从正面查看(&amp;F)</translation>
    </message>
    <message>
        <source>Quality: &amp;automatic</source>
        <translation>质量：自动(&amp;A)</translation>
    </message>
    <message>
        <source>As fine as can be drawn in time</source>
        <translation>在实时绘制的前提下尽可能精细</translation>
    </message>
    <message>
        <source>Quality: &amp;full</source>
        <translation>质量：完整(&amp;F)</translation>
    </message>
    <message>
        <source>Quality: &amp;half</source>
        <translation>质量：二分之一(&amp;H)</translation>
    </message>
    <message>
        <source>Quality: &amp;quarter</source>
        <translation>质量：四分之一(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>透明(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>黑色(&amp;B)</translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation>灰色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>白色(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Green, for keying</source>
        <translation>绿色，用于抠像(&amp;G)</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>在画面上叠加显示</translation>
    </message>
    <message>
        <source>Quality of the preview</source>
        <translation>预览质量</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>缩放：%1</translation>
    </message>
    <message>
        <source>%1 frames per second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n dropped</source>
        <translation>
            <numerusform>%1，丢帧 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewPanel</name>
    <message>
        <source>&amp;Type a text …</source>
        <translation>输入文本(&amp;T)…</translation>
    </message>
    <message>
        <source>Shows a line for what is to be said</source>
        <translation>显示用于输入要说内容的文本行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Opening the identity …</source>
        <translation>正在打开身份…</translation>
    </message>
    <message>
        <source>Listening … %1 %</source>
        <translation>正在聆听… %1 %</translation>
    </message>
    <message>
        <source>Drop a sound or type a text:</source>
        <translation>拖入声音或输入文本：</translation>
    </message>
    <message>
        <source>There is no loudspeaker. Playing goes on without sound.</source>
        <translation>没有扬声器。将继续无声播放。</translation>
    </message>
    <message>
        <source>Connect one and play again.</source>
        <translation>请连接扬声器后重新播放。</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>画面已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存画面</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>图片 (*.png *.jpg)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>画面已保存为 %1。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ReadyStep</name>
    <message>
        <source>The head speaks</source>
        <translation>头像开口说话</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>The first sentence is being made</source>
        <translation>正在生成第一句话</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Ready to speak</source>
        <translation>可以说话了</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>放到时间线上</translation>
    </message>
    <message>
        <source>Try a sound …</source>
        <translation>试用声音…</translation>
    </message>
    <message>
        <source>Share file</source>
        <translation>分享文件</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在所在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>The file is copied.</source>
        <translation>文件已复制。</translation>
    </message>
    <message>
        <source>Paste it into a folder or a message.</source>
        <translation>请将其粘贴到文件夹或消息中。</translation>
    </message>
    <message>
        <source>The head gets its first sentence …</source>
        <translation>正在为头像生成第一句话…</translation>
    </message>
    <message>
        <source>It says what it said in the clip.</source>
        <translation>它会说出在片段中说过的话。</translation>
    </message>
    <message>
        <source>Hello! This is my first sentence. I hope you like it.</source>
        <translation>你好！这是我说的第一句话。希望你喜欢。</translation>
    </message>
    <message>
        <source>“%1”, in a computer's voice</source>
        <extracomment>a sentence, spoken by a computer's voice</extracomment>
        <translation>“%1”，使用计算机语音</translation>
    </message>
    <message>
        <source>First words of %1</source>
        <translation>%1 的第一句话</translation>
    </message>
    <message>
        <source>The first sentence was not made.</source>
        <translation>未能生成第一句话。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::RecordingGuide</name>
    <message>
        <source>How to record a good clip</source>
        <translation>如何录制好的片段</translation>
    </message>
    <message>
        <source>A phone or a webcam is enough. Ten seconds are better than five; more than twenty are not needed.</source>
        <translation>手机或网络摄像头就足够了。十秒优于五秒；无需超过二十秒。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>An arm's length from the camera, which stands still at the height of your eyes. Head and shoulders fill the picture: the face is about a third of its height.</source>
        <translation>与摄像头相距一臂，摄像头固定在与眼睛同高的位置。头部和肩部充满画面：面部约占画面高度的三分之一。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明亮</translation>
    </message>
    <message>
        <source>Soft light from the front, as from a window. No lamp behind you, no hard shadow across the face.</source>
        <translation>来自正面的柔和光线，例如窗光。身后不要有灯，面部不要有生硬的阴影。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Into the camera, with small natural movements of the head. Hair out of the face, mouth in sight.</source>
        <translation>看向摄像头，头部可有轻微的自然动作。头发不要遮住面部，嘴部保持可见。</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>说什么</translation>
    </message>
    <message>
        <source>Anything, without a pause, in any language. Good: words with p, b and m, wide and round vowels, as in “My mother baked a big apple pie”.</source>
        <translation>任何内容、任何语言均可，中间不要停顿。推荐：含有 p、b、m 以及开口元音和圆唇元音的词句，例如“爸爸妈妈陪我跑步买苹果”。</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Start, wait a second, talk for 10 to 20 seconds, stop. One take: no cuts, no zoom.</source>
        <translation>开始录制，等一秒，说 10 到 20 秒，然后停止。一次录完：不剪切，不变焦。</translation>
    </message>
    <message>
        <source>What to avoid</source>
        <translation>注意避免</translation>
    </message>
    <message>
        <source>A second person, hands before the mouth, music and noise, filters, subtitles, a moving camera.</source>
        <translation>第二个人、手挡在嘴前、音乐和噪声、滤镜、字幕、移动的摄像头。</translation>
    </message>
    <message>
        <source>Choose a clip …</source>
        <translation>选择片段…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SayBar</name>
    <message>
        <source>Say it</source>
        <translation>说出</translation>
    </message>
    <message>
        <source>Text to say</source>
        <translation>要说的文本</translation>
    </message>
    <message>
        <source>Hello, this is me.</source>
        <translation>你好，这就是我。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>嗓音</translation>
    </message>
    <message>
        <source>Looking for voices …</source>
        <translation>正在查找语音…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No voice program is installed, so a text cannot be said.</source>
        <translation>未安装语音合成程序，因此无法说出文本。</translation>
    </message>
    <message>
        <source>Install flite or espeak-ng, or drop a sound.</source>
        <translation>请安装 flite 或 espeak-ng，或拖入声音。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>已说</translation>
    </message>
    <message>
        <source>The project's folder cannot be written.</source>
        <translation>无法写入项目文件夹。</translation>
    </message>
    <message>
        <source>Save the project to another folder.</source>
        <translation>请将项目保存到其他文件夹。</translation>
    </message>
    <message>
        <source>Saying “%1”</source>
        <translation>正在说“%1”</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>添加声音</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ScoreView</name>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>较差</translation>
    </message>
    <message>
        <source>Score of the clip: %1 of 100, %2</source>
        <translation>片段评分：%1 分（满分 100），%2</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SegmentPage</name>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入点</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出点</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>Replace sound …</source>
        <translation>替换声音…</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>移动声音</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>增益 %1 dB</translation>
    </message>
    <message>
        <source>Replace sound</source>
        <translation>替换声音</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;All files (*)</source>
        <translation>声音 (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>淡入曲线</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>淡出曲线</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>淡化曲线</translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>修剪声音</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds are selected. Drag one to move them all, or delete them.</source>
        <translation>
            <numerusform>已选择 %n 个声音。拖动其中一个可全部移动，也可将其删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>该声音已不在项目中</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Session</name>
    <message>
        <source>Recovered edits</source>
        <translation>恢复的编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Settings</name>
    <message>
        <source>The settings could not be read and start from their defaults. The old file is kept as %1.</source>
        <translation>无法读取设置，已恢复为默认值。旧文件已保留为 %1。</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1: they last until the program ends.</source>
        <translation>无法将设置写入 %1：设置仅在程序结束前有效。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsSection</name>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>清除缓存</translation>
    </message>
    <message>
        <source>Decoded sounds, waveforms and what was heard in them are kept, so that a project opens at once. All of it can be made again.</source>
        <translation>已解码的声音、波形及其聆听结果会被保留，以便项目可立即打开。这些内容均可重新生成。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Another folder holds from the next start of the studio.</source>
        <translation>更改文件夹将在下次启动 Studio 时生效。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Clearing keeps what the open project and the jobs use.</source>
        <translation>清除时会保留当前项目和任务正在使用的内容。</translation>
    </message>
    <message>
        <source>%1, %2 of it in use</source>
        <translation>%1，其中 %2 正在使用</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>已释放 %1。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Learn and draw on</source>
        <translation>学习与绘制设备</translation>
    </message>
    <message>
        <source>Everything works without a graphics card.</source>
        <translation>没有显卡也能使用全部功能。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Follows the face, hears speech, refines and writes video; without a graphics card it also learns and draws.</source>
        <translation>用于跟踪面部、聆听语音、精修和写入视频；没有显卡时还负责学习和绘制。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Learns and draws the head where it can be used.</source>
        <translation>在可用时用于学习和绘制头像。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>请重新安装 D3 Talker Studio：缺少其命令行程序。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Face networks: %1</source>
        <translation>面部网络：%1</translation>
    </message>
    <message>
        <source>Hearing: %1</source>
        <translation>聆听：%1</translation>
    </message>
    <message>
        <source>A part of the studio does not work here: see above.</source>
        <translation>Studio 的某个组件在本机上无法工作：见上文。</translation>
    </message>
    <message>
        <source>Run packaging/setup again, or install the package anew.</source>
        <translation>请重新运行 packaging/setup，或重新安装软件包。</translation>
    </message>
    <message>
        <source>Seconds to learn</source>
        <translation>学习秒数</translation>
    </message>
    <message>
        <source>Quick, 15 s</source>
        <translation>快速，15 秒</translation>
    </message>
    <message>
        <source>Good, 60 s</source>
        <translation>良好，60 秒</translation>
    </message>
    <message>
        <source>Best, 5 min</source>
        <translation>最佳，5 分钟</translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation>%1 不存在，或没有读取权限。</translation>
    </message>
    <message>
        <source>Choose another file, or leave the line empty: our own hearing is used.</source>
        <translation>请选择其他文件，或将此行留空：将使用内置的聆听模型。</translation>
    </message>
    <message>
        <source>%1 is no ONNX file.</source>
        <translation>%1 不是 ONNX 文件。</translation>
    </message>
    <message>
        <source>Choose the encoder that was exported as .onnx.</source>
        <translation>请选择导出为 .onnx 的编码器。</translation>
    </message>
    <message>
        <source>%1 is used for identities that are made from now on.</source>
        <translation>从现在起制作的身份将使用 %1。</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Budget of a new identity</source>
        <translation>新身份的预算</translation>
    </message>
    <message>
        <source>How long a new identity learns, 15 seconds to 30 minutes. More is better up to a few minutes.</source>
        <translation>新身份的学习时长，15 秒至 30 分钟。在几分钟以内，时间越长越好。</translation>
    </message>
    <message>
        <source>Go on learning when the window is closed</source>
        <translation>窗口关闭后继续学习</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Otherwise it pauses, and goes on at the next start.</source>
        <translation>否则将暂停，并在下次启动时继续。</translation>
    </message>
    <message>
        <source>Folder of identities</source>
        <translation>身份文件夹</translation>
    </message>
    <message>
        <source>New identities (.d3id) are kept here.</source>
        <translation>新身份 (.d3id) 保存在此处。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>二分之一</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>Automatic draws smaller pictures while it plays, when the machine is slow. Exports are always full.</source>
        <translation>机器较慢时，“自动”会在播放期间绘制较小的画面。导出始终为完整质量。</translation>
    </message>
    <message>
        <source>Refine the preview</source>
        <translation>精修预览</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>精细细节</translation>
    </message>
    <message>
        <source>Sharper skin and teeth, about half the pictures per second.</source>
        <translation>皮肤和牙齿更清晰，每秒帧数约减半。</translation>
    </message>
    <message>
        <source>Speech encoder</source>
        <translation>语音编码器</translation>
    </message>
    <message>
        <source>The studio hears speech with its own model. You can give a wav2vec 2.0 or HuBERT encoder of yours instead, as an ONNX file (samples at 16 kHz in, 50 rows a second out).</source>
        <translation>Studio 使用自带模型聆听语音。您也可以改用自己的 wav2vec 2.0 或 HuBERT 编码器，格式为 ONNX 文件（输入 16 kHz 采样，每秒输出 50 行）。</translation>
    </message>
    <message>
        <source>Encoder file</source>
        <translation>编码器文件</translation>
    </message>
    <message>
        <source>ONNX encoders (*.onnx)</source>
        <translation>ONNX 编码器 (*.onnx)</translation>
    </message>
    <message>
        <source>Empty: our own.</source>
        <translation>留空：使用内置模型。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Holds from the next start of the studio.</source>
        <translation>将在下次启动 Studio 时生效。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明亮</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Nothing leaves this machine. The studio uses no network: it sends no statistics, asks for no account, and looks for no updates. Your clips, voices and identities are files on your disk, and you can delete them there.</source>
        <translation>任何内容都不会离开本机。Studio 不使用网络：不发送统计数据，不要求账户，也不检查更新。您的片段、嗓音和身份都是您磁盘上的文件，您可以在磁盘上将其删除。</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>打开文件夹：%1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ShortcutsSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或按键搜索</translation>
    </message>
    <message>
        <source>keys keyboard shortcut</source>
        <translation>按键 键盘 快捷键</translation>
    </message>
    <message>
        <source>import export shortcuts</source>
        <translation>导入 导出 快捷键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>新按键：在此按下</translation>
    </message>
    <message>
        <source>All to their standard</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 – also %2</source>
        <comment>a key, an action</comment>
        <translation>%1 – 同时用于 %2</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Nothing was changed.</source>
        <translation>%1 已分配给“%2”。未作任何更改。</translation>
    </message>
    <message>
        <source>Press another key, or take it from there.</source>
        <translation>请按其他按键，或从该操作取走此按键。</translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <translation>分配给“%1”</translation>
    </message>
    <message>
        <source>Export the shortcuts</source>
        <translation>导出快捷键</translation>
    </message>
    <message>
        <source>The shortcuts were written to %1.</source>
        <translation>快捷键已写入 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation>导入快捷键</translation>
    </message>
    <message>
        <source>Shortcuts (*.json)</source>
        <translation>快捷键 (*.json)</translation>
    </message>
    <message>
        <source>%1 holds no shortcuts.</source>
        <translation>%1 不包含快捷键。</translation>
    </message>
    <message>
        <source>Choose a file that was exported here.</source>
        <translation>请选择从此处导出的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were taken over.</source>
        <translation>
            <numerusform>已导入 %n 个按键。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::SizeBox</name>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>画面尺寸</translation>
    </message>
    <message>
        <source>Keep the shape of the picture</source>
        <translation>保持画面比例</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>与源相同</translation>
    </message>
    <message>
        <source>As the source (%1 × %2)</source>
        <translation>与源相同（%1 × %2）</translation>
    </message>
    <message>
        <source>%1 lines (%2 × %1)</source>
        <translation>%1 行（%2 × %1）</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>其他尺寸</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StartPage</name>
    <message>
        <source>Make a talking head of yourself</source>
        <translation>制作您自己的说话头像</translation>
    </message>
    <message>
        <source>From a few seconds of video. On this computer; nothing leaves it.</source>
        <translation>只需几秒钟的视频。全部在这台计算机上完成，任何内容都不会外传。</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>A drawn head that is ready to speak: no training, no download</source>
        <translation>一个可立即说话的手绘头像：无需训练，无需下载</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>如何录制好的片段</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepButton</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>a step of making an identity and its state, as a screen reader says it</extracomment>
        <translation>步骤 %1：%2，%3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepRail</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StripView</name>
    <message>
        <source>Face size</source>
        <translation>面部大小</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>姿态</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明亮</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>镜头切换</translation>
    </message>
    <message>
        <source>Quality of the clip, second by second, and the stretch that is learned from</source>
        <translation>逐秒的片段质量，以及用于学习的区段</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100</source>
        <extracomment>name of a strip, second of the clip, share, reason</extracomment>
        <translation>%1，第 %2 秒：%3 分（满分 100）</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100. %4</source>
        <translation>%1，第 %2 秒：%3 分（满分 100）。%4</translation>
    </message>
    <message>
        <source>Second %1: good.</source>
        <translation>第 %1 秒：良好。</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <translation>第 %1 秒：%2</translation>
    </message>
    <message>
        <source>Learned from: %1 s to %2 s.</source>
        <translation>用于学习：%1 秒至 %2 秒。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimeField</name>
    <message>
        <source>Hours:minutes:seconds:frames, or a number with s or ms</source>
        <translation>时:分:秒:帧，或带 s 或 ms 的数字</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimecodeEdit</name>
    <message>
        <source>Time of the playhead</source>
        <translation>播放头时间</translation>
    </message>
    <message>
        <source>Time now: hours, minutes, seconds, frames. Type another one and press Enter, for example 1:12 or 3.5 s.</source>
        <translation>当前时间：时、分、秒、帧。输入其他时间并按 Enter，例如 1:12 或 3.5 s。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Timeline</name>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Move marker</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>Add silence</source>
        <translation>添加静音段</translation>
    </message>
    <message>
        <source>Change silence</source>
        <translation>更改静音段</translation>
    </message>
    <message>
        <source>Move viseme boundary</source>
        <translation>移动口型边界</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>移动关键帧</translation>
    </message>
    <message>
        <source>Change the stretch of the body</source>
        <translation>更改身体画面的区段</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>移动声音</translation>
    </message>
    <message numerus="yes">
        <source>Move %n sounds</source>
        <translation>
            <numerusform>移动 %n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>修剪声音</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>Fade %1 s</source>
        <translation>淡化 %1 秒</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>增益 %1 dB</translation>
    </message>
    <message>
        <source>Split sound</source>
        <translation>拆分声音</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>没有选中任何内容。</translation>
    </message>
    <message>
        <source>Click what is to be deleted.</source>
        <translation>请点击要删除的内容。</translation>
    </message>
    <message>
        <source>Delete sound</source>
        <translation>删除声音</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sounds</source>
        <translation>
            <numerusform>删除 %n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>更改标记</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>设置入点</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>设置出点</translation>
    </message>
    <message>
        <source>Clear loop</source>
        <translation>清除循环</translation>
    </message>
    <message>
        <source>There is no stretch to keep silent.</source>
        <translation>没有要保持静音的区间。</translation>
    </message>
    <message>
        <source>Set the in and out points first.</source>
        <translation>请先设置入点和出点。</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>移除静音段</translation>
    </message>
    <message>
        <source>Mute viseme</source>
        <translation>静默口型</translation>
    </message>
    <message>
        <source>Viseme %1</source>
        <translation>口型 %1</translation>
    </message>
    <message>
        <source>Automatic viseme</source>
        <translation>自动口型</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>添加关键帧</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>删除关键帧</translation>
    </message>
    <message>
        <source>Keyframe: %1</source>
        <translation>关键帧：%1</translation>
    </message>
    <message>
        <source>No identity yet</source>
        <translation>尚无身份</translation>
    </message>
    <message>
        <source>%1 · %2 – %3</source>
        <comment>identity, from, to</comment>
        <translation>%1 · %2 – %3</translation>
    </message>
    <message>
        <source>Drag here to keep the mouth closed</source>
        <translation>在此拖动可使嘴部保持闭合</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>该声音已不在项目中</translation>
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
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Drop a sound here: the lips will say it.</source>
        <translation>将声音拖到此处：嘴唇会随之说话。</translation>
    </message>
    <message>
        <source>mute</source>
        <comment>viseme block</comment>
        <translation>静默</translation>
    </message>
    <message>
        <source>listening …</source>
        <translation>正在聆听…</translation>
    </message>
    <message>
        <source>Head motion</source>
        <translation>头部动作</translation>
    </message>
    <message>
        <source>Blinks</source>
        <translation>眨眼</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>视线</translation>
    </message>
    <message>
        <source>Lip strength</source>
        <translation>唇部强度</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>个人特征</translation>
    </message>
    <message>
        <source>0 holds the head still, 1 moves it as in the clip, 2 twice as far</source>
        <translation>0 为头部静止，1 为与片段相同的动作，2 为两倍幅度</translation>
    </message>
    <message>
        <source>Depth of the clip's blinks; 0 keeps the eyes open</source>
        <translation>片段中眨眼的深度；0 为始终睁眼</translation>
    </message>
    <message>
        <source>0 looks ahead, 1 looks around as in the clip</source>
        <translation>0 为直视前方，1 为与片段相同的视线变化</translation>
    </message>
    <message>
        <source>How far the mouth moves from rest; beyond about 1.5 it looks forced</source>
        <translation>嘴部偏离静止状态的幅度；超过约 1.5 会显得不自然</translation>
    </message>
    <message>
        <source>0 moves as anybody would, 1 as this person was learned to</source>
        <translation>0 为通用的动作方式，1 为从此人物学到的动作方式</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>parameter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hold the value</source>
        <translation>保持数值</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Equal loudness</source>
        <translation>等响度</translation>
    </message>
    <message>
        <source>S-shaped</source>
        <translation>S 形</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>静音段</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Sound %1 from %2 to %3</source>
        <translation>声音 %1，从 %2 到 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds selected</source>
        <translation>
            <numerusform>已选择 %n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1 at %2</source>
        <translation>标记 %1，位于 %2</translation>
    </message>
    <message>
        <source>Viseme %1, %2</source>
        <translation>口型 %1，%2</translation>
    </message>
    <message>
        <source>Keyframe at %1: %2</source>
        <translation>关键帧位于 %1：%2</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1，%2 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sound, problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Drag to trim</source>
        <translation>拖动以修剪</translation>
    </message>
    <message>
        <source>Drag to fade; double click: no fade</source>
        <translation>拖动以调整淡化；双击：无淡化</translation>
    </message>
    <message>
        <source>Drag to change the gain; double click: 0 dB</source>
        <translation>拖动以更改增益；双击：0 dB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lips and sound fit (%1 %)</source>
        <translation>口型与声音吻合（%1 %）</translation>
    </message>
    <message>
        <source>Lips and sound fit in part (%1 %)</source>
        <translation>口型与声音部分吻合（%1 %）</translation>
    </message>
    <message>
        <source>Lips and sound do not fit (%1 %)</source>
        <translation>口型与声音不吻合（%1 %）</translation>
    </message>
    <message>
        <source>Drag to change; double click: a keyframe</source>
        <translation>拖动以更改；双击：添加关键帧</translation>
    </message>
    <message>
        <source>Double click: a keyframe</source>
        <translation>双击：添加关键帧</translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation>标记名称</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>嘴形</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Lips closed</source>
        <translation>双唇闭合</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Half open</source>
        <translation>半开</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>圆唇</translation>
    </message>
    <message>
        <source>Lip on teeth</source>
        <translation>唇齿接触</translation>
    </message>
    <message>
        <source>Hissed</source>
        <translation>咝音</translation>
    </message>
    <message>
        <source>Inside the mouth</source>
        <translation>口腔内</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>恢复自动</translation>
    </message>
    <message>
        <source>Try to read the sound again</source>
        <translation>重新尝试读取声音</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>淡入曲线</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>淡出曲线</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>淡化曲线</translation>
    </message>
    <message>
        <source>All visemes back to automatic</source>
        <translation>所有口型恢复自动</translation>
    </message>
    <message>
        <source>Automatic visemes</source>
        <translation>自动口型</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Keyframe here</source>
        <translation>在此添加关键帧</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>移除静音段</translation>
    </message>
    <message>
        <source>Use the whole body</source>
        <translation>使用完整身体画面</translation>
    </message>
    <message>
        <source>Gain 0 dB</source>
        <translation>增益 0 dB</translation>
    </message>
    <message>
        <source>No fade</source>
        <translation>无淡化</translation>
    </message>
    <message>
        <source>Subtitles as markers</source>
        <translation>字幕作为标记</translation>
    </message>
    <message>
        <source>Visemes of this sound</source>
        <translation>此声音的口型</translation>
    </message>
    <message>
        <source>Drop the visemes on a sound</source>
        <translation>将口型拖到声音上</translation>
    </message>
    <message>
        <source>Insert at %1 s</source>
        <translation>在 %1 秒处插入</translation>
    </message>
    <message>
        <source>Overwrite from %1 s</source>
        <translation>从 %1 秒处覆盖</translation>
    </message>
    <message>
        <source>Replace speech from %1 s</source>
        <translation>从 %1 秒处替换语音</translation>
    </message>
    <message>
        <source>Put at %1 s</source>
        <translation>放置到 %1 秒处</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePage</name>
    <message>
        <source>Whole timeline</source>
        <translation>整个时间线</translation>
    </message>
    <message>
        <source>Lips later than the sound</source>
        <translation>唇部滞后于声音</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Below 0 the lips move before the sound</source>
        <translation>低于 0 时，唇部先于声音动作</translation>
    </message>
    <message>
        <source>Lips %1 ms later</source>
        <translation>唇部滞后 %1 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>parameter: what a button does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>To the keyframe before</source>
        <translation>转到上一个关键帧</translation>
    </message>
    <message>
        <source>Keyframe at the playhead</source>
        <translation>播放头处的关键帧</translation>
    </message>
    <message>
        <source>To the next keyframe</source>
        <translation>转到下一个关键帧</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>删除关键帧</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>添加关键帧</translation>
    </message>
    <message>
        <source>Delete the keyframe at the playhead</source>
        <translation>删除播放头处的关键帧</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePanel</name>
    <message>
        <source>S&amp;nap</source>
        <translation>吸附(&amp;N)</translation>
    </message>
    <message>
        <source>What is dragged sticks to edges, markers and the playhead; Alt while dragging: not</source>
        <translation>拖动的对象会吸附到边缘、标记和播放头；拖动时按住 Alt 则不吸附</translation>
    </message>
    <message>
        <source>&amp;Ripple</source>
        <translation>波纹(&amp;R)</translation>
    </message>
    <message>
        <source>What lies behind moves along when a sound is trimmed or deleted</source>
        <translation>修剪或删除声音时，后面的内容随之移动</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>在播放头处拆分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete what is selected; the gap stays</source>
        <translation>删除所选内容；保留间隙</translation>
    </message>
    <message>
        <source>Delete and &amp;close the gap</source>
        <translation>删除并闭合间隙(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all sounds</source>
        <translation>选择所有声音(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Marker at the playhead</source>
        <translation>在播放头处添加标记(&amp;M)</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>设置入点(&amp;I)</translation>
    </message>
    <message>
        <source>The loop starts at the playhead</source>
        <translation>循环从播放头处开始</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>设置出点(&amp;O)</translation>
    </message>
    <message>
        <source>The loop ends at the playhead</source>
        <translation>循环在播放头处结束</translation>
    </message>
    <message>
        <source>C&amp;lear the loop</source>
        <translation>清除循环(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the mouth closed &amp;between in and out</source>
        <translation>入点与出点之间保持闭口(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove silence between in and out</source>
        <translation>移除入点与出点之间的静音段(&amp;R)</translation>
    </message>
    <message>
        <source>To the next mar&amp;ker</source>
        <translation>到下一个标记(&amp;K)</translation>
    </message>
    <message>
        <source>To the marker be&amp;fore</source>
        <translation>到上一个标记(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom i&amp;n</source>
        <translation>放大(&amp;N)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>Show all (&amp;fit)</source>
        <translation>显示全部(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom so that the whole timeline is seen</source>
        <translation>缩放以显示整个时间线</translation>
    </message>
    <message>
        <source>Insert sound</source>
        <translation>插入声音</translation>
    </message>
    <message>
        <source>Replace speech</source>
        <translation>替换语音</translation>
    </message>
    <message>
        <source>Put sound</source>
        <translation>放置声音</translation>
    </message>
    <message>
        <source>The sound for these visemes is not on the timeline.</source>
        <translation>这些口型对应的声音不在时间线上。</translation>
    </message>
    <message>
        <source>Select a sound, then import again.</source>
        <translation>请选择一个声音，然后重新导入。</translation>
    </message>
    <message>
        <source>Import visemes</source>
        <translation>导入口型</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n viseme(s) taken over.</source>
        <translation>
            <numerusform>%1：已导入 %n 个口型。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import subtitles</source>
        <translation>导入字幕</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n marker(s) added.</source>
        <translation>
            <numerusform>%1：已添加 %n 个标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no visemes of this sound yet.</source>
        <translation>此声音尚无口型。</translation>
    </message>
    <message>
        <source>Wait until it has been listened to.</source>
        <translation>请等待聆听完成。</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Import &amp;visemes of the sound …</source>
        <translation>导入声音的口型(&amp;V)…</translation>
    </message>
    <message>
        <source>Visemes of the selected sound</source>
        <translation>所选声音的口型</translation>
    </message>
    <message>
        <source>Visemes (*.TextGrid *.textgrid *.tsv *.json)</source>
        <translation>口型 (*.TextGrid *.textgrid *.tsv *.json)</translation>
    </message>
    <message>
        <source>Export visemes as &amp;TextGrid …</source>
        <translation>将口型导出为 TextGrid(&amp;T)…</translation>
    </message>
    <message>
        <source>Visemes as TextGrid</source>
        <translation>口型（TextGrid）</translation>
    </message>
    <message>
        <source>TextGrid (*.TextGrid)</source>
        <translation>TextGrid (*.TextGrid)</translation>
    </message>
    <message>
        <source>Export visemes for &amp;Rhubarb …</source>
        <translation>为 Rhubarb 导出口型(&amp;R)…</translation>
    </message>
    <message>
        <source>Visemes as Rhubarb writes them</source>
        <translation>Rhubarb 格式的口型</translation>
    </message>
    <message>
        <source>Rhubarb (*.tsv *.json)</source>
        <translation>Rhubarb (*.tsv *.json)</translation>
    </message>
    <message>
        <source>Import su&amp;btitles as markers …</source>
        <translation>将字幕导入为标记(&amp;B)…</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Subtitles (*.srt)</source>
        <translation>字幕 (*.srt)</translation>
    </message>
    <message>
        <source>Export markers as subtitl&amp;es …</source>
        <translation>将标记导出为字幕(&amp;E)…</translation>
    </message>
    <message>
        <source>Markers as subtitles</source>
        <translation>标记作为字幕</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Scroll in time</source>
        <translation>按时间滚动</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>滚动轨道</translation>
    </message>
    <message>
        <source>These visemes belong to a sound.</source>
        <translation>这些口型属于某个声音。</translation>
    </message>
    <message>
        <source>Drop the file on the sound that it was made from.</source>
        <translation>请将文件拖到生成它的那个声音上。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TransportBar</name>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Play &amp;backwards, faster each time</source>
        <translation>倒放，每按一次加速(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Play &amp;forwards, faster each time</source>
        <translation>正放，每按一次加速(&amp;F)</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>循环(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>To the s&amp;tart</source>
        <translation>转到开头(&amp;T)</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>A frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>A second forward</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>转到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
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
        <translation>时长：%1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Loop region: %1</source>
        <translation>循环区域：%1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::VisemePage</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>嘴形</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Natural blends into its neighbours, Hold keeps the shape, Mute lets the mouth rest</source>
        <translation>“自然”与相邻口型融合，“保持”维持嘴形，“静默”让嘴部静止</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>恢复自动</translation>
    </message>
    <message>
        <source>Move viseme</source>
        <translation>移动口型</translation>
    </message>
    <message>
        <source>Viseme</source>
        <translation>口型</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Makes a talking head of a person from seconds of video, and lets it say something new.</source>
        <translation>用几秒钟的视频制作人物的说话头像，并让它说出新的内容。</translation>
    </message>
    <message>
        <source>Projects, clips, sounds and identities to open</source>
        <translation>要打开的项目、片段、声音和身份</translation>
    </message>
</context>
</TS>