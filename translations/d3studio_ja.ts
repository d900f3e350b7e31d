<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>d3t::ui</name>
    <message>
        <source>This is no identity, or it is damaged.</source>
        <translation>アイデンティティではないか、破損しています。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>The folder of identities cannot be made: %1</source>
        <translation>アイデンティティのフォルダーを作成できません: %1</translation>
    </message>
    <message>
        <source>Choose another folder in the settings, or free its place. The finished work is kept.</source>
        <translation>設定で別のフォルダーを選ぶか、空き容量を確保してください。完了した作業は保持されます。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation>操作を検索</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>&amp;Search actions …</source>
        <translation>操作を検索(&amp;S)…</translation>
    </message>
    <message>
        <source>Find and run any action by its name</source>
        <translation>名前で操作を探して実行します</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>該当する操作はありません。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetSlider</name>
    <message>
        <source>Seconds of training</source>
        <translation>学習の秒数</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Quick
15 s</source>
        <translation>高速
15 s</translation>
    </message>
    <message>
        <source>Good
60 s</source>
        <translation>良好
60 s</translation>
    </message>
    <message>
        <source>Best
5 min</source>
        <translation>最高
5 min</translation>
    </message>
</context>
<context>
    <name>d3t::ui::BudgetStep</name>
    <message>
        <source>Device that learns</source>
        <translation>学習に使うデバイス</translation>
    </message>
    <message>
        <source>How long shall it learn?</source>
        <translation>学習時間を選んでください</translation>
    </message>
    <message>
        <source>Longer is better up to a point. You can stop at any time and keep the best so far, or go on later.</source>
        <translation>ある程度までは長いほど良くなります。いつでも停止してその時点の最良の結果を残せ、後で続けることもできます。</translation>
    </message>
    <message>
        <source>This machine is being measured</source>
        <translation>このマシンを測定しています</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>再測定</translation>
    </message>
    <message>
        <source>Where other programs were at work, the machine seemed slower than it is</source>
        <translation>ほかのプログラムが動いていた場合、実際より遅く測定されています</translation>
    </message>
    <message>
        <source>See it learn</source>
        <translation>学習の様子を見る</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>再学習</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>This machine's processor</source>
        <translation>このマシンのプロセッサ</translation>
    </message>
    <message>
        <source>Measuring this machine …</source>
        <translation>このマシンを測定中…</translation>
    </message>
    <message>
        <source>This machine could not be measured</source>
        <translation>このマシンを測定できませんでした</translation>
    </message>
    <message>
        <source>Ten seconds, once. You need not wait for it.</source>
        <translation>一度だけ、10 秒ほどです。待つ必要はありません。</translation>
    </message>
    <message>
        <source>Learning works all the same; 60 seconds are a good choice on most machines.</source>
        <translation>学習は問題なく行えます。多くのマシンでは 60 秒が適しています。</translation>
    </message>
    <message>
        <source>Rough on this machine</source>
        <translation>このマシンでは粗い仕上がり</translation>
    </message>
    <message>
        <source>Good on this machine</source>
        <translation>このマシンでは良好</translation>
    </message>
    <message>
        <source>As good as it gets on this machine</source>
        <translation>このマシンで得られる最高の品質</translation>
    </message>
    <message numerus="yes">
        <source>About %1 steps of learning; after about %n second(s) the head no longer gets better and learning ends by itself. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>
            <numerusform>学習は約 %1 ステップです。約 %n 秒で頭部はそれ以上良くならず、学習は自動的に終わります。ほかにクリップの読み込みと顔の追跡に、クリップの数倍の時間がかかります。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 steps of learning. Reading the clip and following the face come on top, a few times as long as the clip.</source>
        <translation>学習は約 %1 ステップです。ほかにクリップの読み込みと顔の追跡に、クリップの数倍の時間がかかります。</translation>
    </message>
    <message>
        <source>About %1 needed, %2 free</source>
        <translation>約 %1 必要、空き %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>空き %1</translation>
    </message>
    <message>
        <source>There is not enough memory: about %1 are needed, %2 are free.</source>
        <translation>メモリが足りません: 約 %1 必要ですが、空きは %2 です。</translation>
    </message>
    <message>
        <source>Close other programs, then look again.</source>
        <translation>ほかのプログラムを閉じてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再確認</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Calibration</name>
    <message>
        <source>Measuring this machine</source>
        <translation>このマシンの測定</translation>
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
        <translation>クリップの現在の画像</translation>
    </message>
    <message>
        <source>Show the tracked face</source>
        <translation>追跡した顔を表示</translation>
    </message>
    <message>
        <source>The clip is being read</source>
        <translation>クリップを読み込んでいます</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>チェックの結果</translation>
    </message>
    <message>
        <source>Learn from second</source>
        <translation>学習範囲の開始秒</translation>
    </message>
    <message>
        <source>Learn up to second</source>
        <translation>学習範囲の終了秒</translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation>学習範囲(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>～(&amp;T)</translation>
    </message>
    <message>
        <source>Use this stretch</source>
        <translation>この範囲を使用</translation>
    </message>
    <message>
        <source>This clip cannot be used: there is no face in it.</source>
        <translation>このクリップは使えません: 顔が映っていません。</translation>
    </message>
    <message>
        <source>Use a clip that shows one face from the front, as the guide says.</source>
        <translation>ガイドのとおり、正面から 1 人の顔を映したクリップを使ってください。</translation>
    </message>
    <message>
        <source>Choose another clip …</source>
        <translation>別のクリップを選択…</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>良いクリップの撮り方</translation>
    </message>
    <message>
        <source>%1, %2 x %3, %4 s</source>
        <extracomment>name of the clip, width, height, seconds</extracomment>
        <translation>%1、%2 x %3、%4 s</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <extracomment>a second of the clip and what is wrong there</extracomment>
        <translation>%1 秒目: %2</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>%1 s 時点</translation>
    </message>
    <message>
        <source>At %1 s: %2</source>
        <translation>%1 s 時点: %2</translation>
    </message>
    <message>
        <source>%1 s of 5 to 20 s</source>
        <translation>%1 s（5～20 s）</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ConsentStep</name>
    <message>
        <source>Name of the person in the clip</source>
        <translation>クリップの人物の名前</translation>
    </message>
    <message>
        <source>For what the head may be used</source>
        <translation>頭部の使用目的</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Remember this for the next clip of the same person</source>
        <translation>同じ人物の次のクリップのために記憶</translation>
    </message>
    <message>
        <source>Private use</source>
        <translation>個人利用</translation>
    </message>
    <message>
        <source>Videos of our own, marked as generated</source>
        <translation>生成の標識を付けた自作動画</translation>
    </message>
    <message>
        <source>Teaching and research</source>
        <translation>教育と研究</translation>
    </message>
    <message>
        <source>Everything the person could say themselves</source>
        <translation>本人が言い得ることすべて</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>同意の最終日</translation>
    </message>
    <message>
        <source>Who allows it</source>
        <translation>同意する人</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>&amp;Who allows it</source>
        <translation>同意する人(&amp;W)</translation>
    </message>
    <message>
        <source>For &amp;what</source>
        <translation>目的(&amp;W)</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>A head that speaks needs a yes</source>
        <translation>話す頭部には本人の同意が必要です</translation>
    </message>
    <message>
        <source>The identity will say what its person never said. So the person in the clip decides whether it is made, for what, and how long it may be used. The answer is written into the identity, goes with it wherever it is copied, and can be read by anybody who opens it. It stays on this computer unless you share it.</source>
        <translation>アイデンティティは、本人が言っていないことを話します。そのため、作成の可否、目的、使用期間はクリップの本人が決めます。回答はアイデンティティに書き込まれ、コピー先にも付いて回り、開いた人は誰でも読めます。共有しない限り、このコンピューターから外に出ません。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>The person in the clip has agreed to this, or I am that person.</source>
        <translation>クリップの人物はこれに同意しています。または私が本人です。</translation>
    </message>
    <message>
        <source>%1 has agreed that this identity is made and used as said above, or I am %1.</source>
        <translation>%1 は、このアイデンティティの作成と上記の使用に同意しています。または私が %1 本人です。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CreatePage</name>
    <message>
        <source>Clips that become identities</source>
        <translation>アイデンティティになるクリップ</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Leave this clip</source>
        <translation>このクリップを離れる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>New identity from %1</source>
        <extracomment>the name of a video file</extracomment>
        <translation>%1 から新規アイデンティティ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
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
        <translation>%1 を学習中です。</translation>
    </message>
    <message>
        <source>Leaving the clip ends that and throws the work on it away.</source>
        <translation>クリップを離れると学習は終了し、作業は破棄されます。</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>学習を続ける</translation>
    </message>
    <message>
        <source>Leave and throw away</source>
        <translation>離れて破棄</translation>
    </message>
    <message>
        <source>An identity is being learned.</source>
        <translation>アイデンティティを学習中です。</translation>
    </message>
    <message>
        <source>Shall it go on while the window is closed? Either way nothing is lost.</source>
        <translation>ウィンドウを閉じている間も続けますか? どちらでも何も失われません。</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>バックグラウンドで続行</translation>
    </message>
    <message>
        <source>Pause until the next start</source>
        <translation>次回の起動まで一時停止</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ここにとどまる</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Creation</name>
    <message>
        <source>Checking %1</source>
        <translation>%1 をチェック中</translation>
    </message>
    <message>
        <source>The check gave no answer that this window understands.</source>
        <translation>チェックから、このウィンドウで解釈できる応答がありませんでした。</translation>
    </message>
    <message>
        <source>Install the window and the command line from the same version.</source>
        <translation>同じバージョンのウィンドウとコマンドラインをインストールしてください。</translation>
    </message>
    <message>
        <source>Learning %1</source>
        <translation>%1 を学習中</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 / 100</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>未チェック</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>given by %1</source>
        <translation>同意者: %1</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>同意待ち</translation>
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
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>ready to speak</source>
        <translation>話す準備完了</translation>
    </message>
</context>
<context>
    <name>d3t::ui::CurveView</name>
    <message>
        <source>no value yet</source>
        <translation>値はまだありません</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Divider</name>
    <message>
        <source>Border between the coarse and the fine picture</source>
        <translation>粗い画像と精細な画像の境界</translation>
    </message>
    <message>
        <source>Left: before refining, right: refined. Drag the border, or move it with the arrow keys.</source>
        <translation>左: リファイン前、右: リファイン後。境界をドラッグするか、矢印キーで動かします。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropHint</name>
    <message numerus="yes">
        <source>New identities from %n clip(s)</source>
        <translation>
            <numerusform>%n 個のクリップから新規アイデンティティ</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Use this identity</source>
        <translation>このアイデンティティを使用</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sound(s) to the timeline</source>
        <translation>
            <numerusform>%n 個のサウンドをタイムラインに追加</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be used here. Drop a video, a sound, an identity or a project.</source>
        <translation>ここでは使えません。動画、サウンド、アイデンティティ、プロジェクトをドロップしてください。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::DropZone</name>
    <message>
        <source>Drop 5–20 seconds of video of a person talking</source>
        <translation>人が話す 5–20 秒の動画をドロップ</translation>
    </message>
    <message>
        <source>Opens a file chooser</source>
        <translation>ファイル選択を開きます</translation>
    </message>
    <message>
        <source>or press to choose a file</source>
        <translation>または押してファイルを選択</translation>
    </message>
</context>
<context>
    <name>d3t::ui::EmptyStage</name>
    <message>
        <source>Drop a clip or an identity</source>
        <translation>クリップかアイデンティティをドロップ</translation>
    </message>
    <message>
        <source>There is nobody yet who could speak.</source>
        <translation>話せる人がまだいません。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportChecks</name>
    <message>
        <source>There is no project to export.</source>
        <translation>書き出すプロジェクトがありません。</translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation>まずプロジェクトを開くか、作成してください。</translation>
    </message>
    <message>
        <source>Nobody is there to speak: the timeline has no identity.</source>
        <translation>話す人がいません: タイムラインにアイデンティティがありません。</translation>
    </message>
    <message>
        <source>Drop an identity (.d3id), or a clip to make one of.</source>
        <translation>アイデンティティ（.d3id）か、その元になるクリップをドロップしてください。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>終了が開始より前です。</translation>
    </message>
    <message>
        <source>Give an end that is later.</source>
        <translation>より後の終了位置を指定してください。</translation>
    </message>
    <message>
        <source>There is no loop region.</source>
        <translation>ループ範囲がありません。</translation>
    </message>
    <message>
        <source>Mark one with I and O, or export the whole timeline.</source>
        <translation>I と O で設定するか、タイムライン全体を書き出してください。</translation>
    </message>
    <message>
        <source>The timeline is empty: there is nothing to say.</source>
        <translation>タイムラインが空です: 話す内容がありません。</translation>
    </message>
    <message>
        <source>Drop a sound on it.</source>
        <translation>サウンドをドロップしてください。</translation>
    </message>
    <message>
        <source>The export has no name yet.</source>
        <translation>書き出しの名前がまだありません。</translation>
    </message>
    <message>
        <source>Give it one, or choose a place.</source>
        <translation>名前を付けるか、場所を選んでください。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>フォルダー %1 は存在しません。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Nothing may be written into %1.</source>
        <translation>%1 には書き込めません。</translation>
    </message>
    <message>
        <source>%1 is used by this project; it would be destroyed.</source>
        <translation>%1 はこのプロジェクトで使われており、壊れてしまいます。</translation>
    </message>
    <message>
        <source>Give the export another name.</source>
        <translation>書き出しに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>A job is making %1 already.</source>
        <translation>%1 は既にジョブが作成中です。</translation>
    </message>
    <message>
        <source>Give this export another name.</source>
        <translation>この書き出しに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>The disk is too full: the export takes about %1, %2 are free.</source>
        <translation>ディスクの空きが足りません: 書き出しに約 %1 必要、空きは %2 です。</translation>
    </message>
    <message>
        <source>Choose another disk, make room, or choose a smaller size or quality.</source>
        <translation>別のディスクを選ぶか、空きを作るか、サイズや品質を下げてください。</translation>
    </message>
    <message>
        <source>%1 is a file.</source>
        <translation>%1 はファイルです。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 はフォルダーです。</translation>
    </message>
    <message>
        <source>%1 is there already; it will be replaced.</source>
        <translation>%1 は既にあり、置き換えられます。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportForm</name>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Refine the picture (slower)</source>
        <translation>画像をリファイン（低速）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>%1 – not here: %2</source>
        <comment>a format, why not</comment>
        <translation>%1 – 使用不可: %2</translation>
    </message>
    <message>
        <source>Part of the timeline</source>
        <translation>タイムラインの範囲</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>毎秒フレーム数</translation>
    </message>
    <message>
        <source>25 (as the source)</source>
        <translation>25（ソースと同じ）</translation>
    </message>
    <message>
        <source>24 (film)</source>
        <translation>24（映画）</translation>
    </message>
    <message>
        <source>29.97 (30000/1001)</source>
        <translation>29.97 (30000/1001)</translation>
    </message>
    <message>
        <source>Quality: to the right better and larger</source>
        <translation>品質: 右ほど高品質で大容量</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>In the original picture</source>
        <translation>元の画像に合成</translation>
    </message>
    <message>
        <source>The head alone, on a colour</source>
        <translation>頭部のみ（単色背景）</translation>
    </message>
    <message>
        <source>The head alone, see-through (alpha)</source>
        <translation>頭部のみ（透明、アルファ）</translation>
    </message>
    <message>
        <source>Colour behind the head, as #rrggbb</source>
        <translation>頭部の背景色（#rrggbb）</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黒</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The whole timeline (%1)</source>
        <translation>タイムライン全体（%1）</translation>
    </message>
    <message>
        <source>The loop region (%1 – %2)</source>
        <translation>ループ範囲（%1 – %2）</translation>
    </message>
    <message>
        <source>The loop region (there is none)</source>
        <translation>ループ範囲（なし）</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>開始 … 終了 …</translation>
    </message>
    <message>
        <source>This format keeps no transparency; VP9, ProRes 4444 and PNG do.</source>
        <translation>この形式は透明を保持しません。VP9、ProRes 4444、PNG は保持します。</translation>
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
        <translation>%1 – 標準</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the talking head as a video file</source>
        <translation>話す頭部を動画ファイルに書き出します</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>書き出し先</translation>
    </message>
    <message>
        <source>About %1 min and %2</source>
        <comment>time, size</comment>
        <translation>約 %1 min、%2</translation>
    </message>
    <message>
        <source>About %1 min</source>
        <comment>time</comment>
        <translation>約 %1 min</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 を書き出し中</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityLibrary</name>
    <message>
        <source>Made from %1</source>
        <translation>元のクリップ: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>同意が記録されていません。</translation>
    </message>
    <message>
        <source>%1 allowed: %2. No end.</source>
        <translation>%1 が許可: %2。無期限。</translation>
    </message>
    <message>
        <source>%1 allowed: %2. That ended on %3.</source>
        <translation>%1 が許可: %2。%3 に終了しました。</translation>
    </message>
    <message>
        <source>%1 allowed: %2. Until %3.</source>
        <translation>%1 が許可: %2。%3 まで。</translation>
    </message>
    <message>
        <source>%1 cannot be put into the trash.</source>
        <translation>%1 をごみ箱に移動できません。</translation>
    </message>
    <message>
        <source>Its disk has none: delete the file in its folder.</source>
        <translation>このディスクにはごみ箱がありません。フォルダーでファイルを削除してください。</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation>%1 をごみ箱から戻せません。</translation>
    </message>
    <message>
        <source>Look for it in the trash of the system.</source>
        <translation>システムのごみ箱を確認してください。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::IdentityShelf</name>
    <message>
        <source>Your identities</source>
        <translation>あなたのアイデンティティ</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 をごみ箱に移動しました。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>ごみ箱に移動</translation>
    </message>
</context>
<context>
    <name>d3t::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Job</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 を開始できません。</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>D3 Talker Studio を再インストールしてください: コマンドラインが見つかりません。</translation>
    </message>
    <message>
        <source>The work ended unexpectedly.</source>
        <translation>処理が予期せず終了しました。</translation>
    </message>
    <message>
        <source>The work failed.</source>
        <translation>処理に失敗しました。</translation>
    </message>
    <message>
        <source>Start it again: it goes on where it was. If it fails again, copy the report of the log and send it to us.</source>
        <translation>もう一度開始すると、続きから再開します。再び失敗したら、ログのレポートをコピーして送ってください。</translation>
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
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation>停止して最良の結果を保持</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play the result</source>
        <translation>結果を再生</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>出力を表示</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>リストから外す</translation>
    </message>
    <message>
        <source>What the job said</source>
        <translation>ジョブの出力</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>出力はまだありません。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 の進行状況</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobWords</name>
    <message>
        <source>Reading the clip</source>
        <translation>クリップを読み込み中</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>顔を追跡中</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聞き取り中</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Learning to refine</source>
        <translation>リファインを学習中</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>アイデンティティを書き込み中</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>描画中</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>サウンドを読み込み中</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>発話中</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>測定中</translation>
    </message>
    <message>
        <source>Waiting for the jobs before it</source>
        <translation>前のジョブを待機中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>%1 % で一時停止中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>stage, per cent</comment>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 · %2 % · %3 left</source>
        <comment>stage, per cent, minutes and seconds</comment>
        <translation>%1 · %2 % · 残り %3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsPanel</name>
    <message>
        <source>Nothing is being worked on.
Identities that learn, and exports, show up here.</source>
        <translation>処理中のものはありません。
学習中のアイデンティティと書き出しがここに表示されます。</translation>
    </message>
    <message>
        <source>Take finished jobs out of the list</source>
        <translation>完了したジョブをリストから外す</translation>
    </message>
</context>
<context>
    <name>d3t::ui::JobsSummary</name>
    <message>
        <source>Show the jobs</source>
        <translation>ジョブを表示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the job's title, what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>ほか %n 件待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>the job's title</comment>
        <translation>%1 件失敗</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyEdit</name>
    <message>
        <source>Press a key here</source>
        <translation>ここでキーを押す</translation>
    </message>
</context>
<context>
    <name>d3t::ui::KeyframePage</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Towards the next keyframe</source>
        <translation>次のキーフレームまでの変化</translation>
    </message>
    <message>
        <source>Towards the next</source>
        <translation>次への変化</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>キーフレームを移動</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>キーフレーム</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LaneHeaders</name>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Visemes</source>
        <translation>口形素</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>Show a parameter as a lane</source>
        <translation>パラメーターをレーンとして表示</translation>
    </message>
    <message>
        <source>Parameter of this lane: %1</source>
        <translation>このレーンのパラメーター: %1</translation>
    </message>
    <message>
        <source>Hide the lane; nothing is lost</source>
        <translation>レーンを隠す（何も失われません）</translation>
    </message>
    <message>
        <source>Hide the lane %1</source>
        <translation>レーン %1 を隠す</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LearnStep</name>
    <message>
        <source>Reading the clip</source>
        <translation>クリップを読み込み中</translation>
    </message>
    <message>
        <source>Following the face</source>
        <translation>顔を追跡中</translation>
    </message>
    <message>
        <source>Listening to the speech</source>
        <translation>音声の聞き取り</translation>
    </message>
    <message>
        <source>Learning the head</source>
        <translation>頭部の学習</translation>
    </message>
    <message>
        <source>Refining the picture</source>
        <translation>画像のリファイン</translation>
    </message>
    <message>
        <source>Writing the identity</source>
        <translation>アイデンティティを書き込み中</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>準備中</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>残り %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>残り約 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of the clip that the head has not seen</source>
        <translation>頭部が学習していないクリップの画像</translation>
    </message>
    <message>
        <source>The head in the same moment</source>
        <translation>同じ瞬間の頭部</translation>
    </message>
    <message>
        <source>The mouth in the clip, enlarged</source>
        <translation>クリップの口（拡大）</translation>
    </message>
    <message>
        <source>The mouth of the head, enlarged</source>
        <translation>頭部の口（拡大）</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Lip-sync</source>
        <translation>リップシンク</translation>
    </message>
    <message>
        <source>Clip (not learned from)</source>
        <translation>クリップ（未学習部分）</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭部</translation>
    </message>
    <message>
        <source>The first picture comes when learning has begun.</source>
        <translation>学習が始まると最初の画像が表示されます。</translation>
    </message>
    <message>
        <source>How far this part of the work is</source>
        <translation>この工程の進み具合</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>停止して最良を保持</translation>
    </message>
    <message>
        <source>Learning ends now; the identity is made of the best head so far</source>
        <translation>学習を終了し、これまでで最良の頭部からアイデンティティを作ります</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>学習を続ける</translation>
    </message>
    <message>
        <source>Earlier states of the head</source>
        <translation>頭部の以前の状態</translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation>この状態に戻る</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>以前の状態</translation>
    </message>
    <message>
        <source>Hear it speak</source>
        <translation>話すのを聞く</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>The head is ready</source>
        <translation>頭部の準備ができました</translation>
    </message>
    <message>
        <source>Not being learned now</source>
        <translation>現在は学習していません</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>When learning has ended you can go back to one of them.</source>
        <translation>学習が終わると、いずれかに戻れます。</translation>
    </message>
    <message>
        <source>Choose one: the identity is made of it instead of the best.</source>
        <translation>選ぶと、最良の代わりにそこからアイデンティティを作ります。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>%1 s
%2 dB</source>
        <translation>%1 s
%2 dB</translation>
    </message>
    <message>
        <source>State after %1 s of learning, likeness %2 dB</source>
        <translation>学習 %1 s 後の状態、類似度 %2 dB</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LibraryPanel</name>
    <message>
        <source>&amp;Collect files</source>
        <translation>ファイルを集める(&amp;C)</translation>
    </message>
    <message>
        <source>Copy all files that the timeline uses into the project's folder</source>
        <translation>タイムラインが使う全ファイルをプロジェクトのフォルダーにコピーします</translation>
    </message>
    <message>
        <source>&amp;Look for lost files …</source>
        <translation>不明なファイルを探す(&amp;L)…</translation>
    </message>
    <message>
        <source>Find files that were moved, by what is in them</source>
        <translation>移動されたファイルを内容で探します</translation>
    </message>
    <message>
        <source>Take &amp;unused files out of the library</source>
        <translation>未使用ファイルをライブラリから外す(&amp;U)</translation>
    </message>
    <message>
        <source>The files themselves stay where they are</source>
        <translation>ファイル自体は元の場所に残ります</translation>
    </message>
    <message>
        <source>All files are there again.</source>
        <translation>すべてのファイルがそろいました。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are lost: moved, renamed, or on another disk.</source>
        <translation>
            <numerusform>%n 個のファイルが不明です: 移動、名前の変更、または別のディスクにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where to look: they are known by what is in them.</source>
        <translation>探す場所を指定してください。ファイルは内容で識別されます。</translation>
    </message>
    <message>
        <source>Look in a folder …</source>
        <translation>フォルダー内を探す…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 %: %2</source>
        <translation>%1 %: %2</translation>
    </message>
    <message>
        <source>Looking for lost files in %1 …</source>
        <translation>%1 で不明なファイルを検索中…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found.</source>
        <translation>
            <numerusform>%n 個のファイルが見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found in %2, still lost: %3.</source>
        <translation>%2 で %1 個発見、まだ不明: %3 個。</translation>
    </message>
    <message>
        <source>Look in another folder, or plug in the disk they are on.</source>
        <translation>別のフォルダーを探すか、ファイルのあるディスクを接続してください。</translation>
    </message>
    <message>
        <source>Look for lost files in</source>
        <translation>不明なファイルを探す場所</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>ファイルを探す</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 を確認中…</translation>
    </message>
    <message>
        <source>Copying files into the project's folder …</source>
        <translation>プロジェクトのフォルダーにファイルをコピー中…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were copied into the project's folder (%1).</source>
        <translation>
            <numerusform>%n 個のファイルをプロジェクトのフォルダーにコピーしました（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are in the project's folder already.</source>
        <translation>すべてのファイルは既にプロジェクトのフォルダーにあります。</translation>
    </message>
    <message>
        <source>The folder can be moved or given away as it is.</source>
        <translation>フォルダーはそのまま移動や受け渡しができます。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out of the library.</source>
        <translation>
            <numerusform>%n 個のファイルをライブラリから外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation>ファイル自体は元の場所に残ります。</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>アイデンティティを使用</translation>
    </message>
    <message>
        <source>This sound is still loading.</source>
        <translation>このサウンドはまだ読み込み中です。</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>サウンドを追加</translation>
    </message>
    <message>
        <source>Drop clips, sounds and identities anywhere in the window: they are listed here.</source>
        <translation>クリップ、サウンド、アイデンティティをウィンドウにドロップすると、ここに一覧表示されます。</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>%1 · on the timeline</source>
        <comment>length or size of a file</comment>
        <translation>%1 · タイムライン上</translation>
    </message>
    <message>
        <source>Lost · on the timeline</source>
        <translation>不明 · タイムライン上</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The file is not where it was. Look for it in a folder, or plug in its disk.</source>
        <translation>ファイルが元の場所にありません。フォルダーを探すか、ディスクを接続してください。</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み込み不可</translation>
    </message>
    <message>
        <source>Loading, %1 so far</source>
        <translation>読み込み中、現在 %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>Make an identity of it</source>
        <translation>アイデンティティを作成</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>タイムラインに配置</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Find this file …</source>
        <translation>このファイルを探す…</translation>
    </message>
</context>
<context>
    <name>d3t::ui::LogPanel</name>
    <message>
        <source>note</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示内容</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>警告と問題</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Version, system and the last lines, without personal data, to paste into a message</source>
        <translation>メッセージに貼り付けるための、バージョン、システム、最後の数行（個人情報なし）</translation>
    </message>
    <message>
        <source>The report is in the clipboard: paste it into your message.</source>
        <translation>レポートをクリップボードにコピーしました。メッセージに貼り付けてください。</translation>
    </message>
    <message>
        <source>Your home folder is written as ~; look it over before you send it.</source>
        <translation>ホームフォルダーは ~ と表記されます。送る前に内容を確認してください。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MainWindow</name>
    <message>
        <source>Saving works again.</source>
        <translation>再び保存できるようになりました。</translation>
    </message>
    <message>
        <source>Your work cannot be saved now: %1. It is kept in memory.</source>
        <translation>現在、作業を保存できません: %1。メモリには保持されています。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>About D3 Talker Studio</source>
        <translation>D3 Talker Studio について</translation>
    </message>
    <message>
        <source>D3 Talker Studio %1</source>
        <translation>D3 Talker Studio %1</translation>
    </message>
    <message>
        <source>Makes a talking head of a person from seconds of video, on this computer. The method is D3-Talker (arXiv 2508.14449). Free software under the GPL, version 3 or later.</source>
        <translation>数秒の動画から、話す頭部をこのコンピューター上で作ります。手法は D3-Talker（arXiv 2508.14449）です。GPL バージョン 3 以降のフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>%1 を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>%1 をやり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>プロジェクト %1</translation>
    </message>
    <message>
        <source>The sample cannot be copied to %1: %2.</source>
        <translation>サンプルを %1 にコピーできません: %2。</translation>
    </message>
    <message>
        <source>Make room there, or install the program again.</source>
        <translation>空き容量を作るか、プログラムを再インストールしてください。</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Open another project …</source>
        <translation>別のプロジェクトを開く…</translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. The project is as it was then, with %n edit(s) more than the saved one.</source>
        <translation>
            <numerusform>プログラムが保存せずに終了しました。プロジェクトは終了時の状態で、保存時より編集が %n 件多くなっています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on, or go back to the saved state; either can be undone.</source>
        <translation>続けるか、保存時の状態に戻せます。どちらも元に戻せます。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Back to the saved state</source>
        <translation>保存時の状態に戻る</translation>
    </message>
    <message>
        <source>Save the project as a folder</source>
        <translation>プロジェクトをフォルダーとして保存</translation>
    </message>
    <message>
        <source>Use identity</source>
        <translation>アイデンティティを使用</translation>
    </message>
    <message>
        <source>Choose video of a person talking</source>
        <translation>人が話す動画を選択</translation>
    </message>
    <message numerus="yes">
        <source>%n identity(s) were being learned when the window was closed.</source>
        <translation>
            <numerusform>ウィンドウを閉じたとき、%n 個のアイデンティティを学習中でした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The work so far is kept.</source>
        <translation>これまでの作業は保持されています。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>This cannot be used here: %1.</source>
        <translation>ここでは使えません: %1。</translation>
    </message>
    <message>
        <source>Drop a video of a person talking, a sound, an identity (.d3id) or a project.</source>
        <translation>人が話す動画、サウンド、アイデンティティ（.d3id）、プロジェクトをドロップしてください。</translation>
    </message>
    <message>
        <source>A job is still running, and ends with the window.</source>
        <translation>ジョブがまだ実行中で、ウィンドウを閉じると終了します。</translation>
    </message>
    <message>
        <source>Wait until it is done, or close anyway.</source>
        <translation>完了まで待つか、このまま閉じてください。</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>このまま閉じる</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新規プロジェクト(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open a project …</source>
        <translation>プロジェクトを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>別名で保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>プロジェクトを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;New identity from a clip …</source>
        <translation>クリップから新規アイデンティティ(&amp;N)…</translation>
    </message>
    <message>
        <source>Show what is being &amp;learned</source>
        <translation>学習中のものを表示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;How to record a good clip</source>
        <translation>良いクリップの撮り方(&amp;H)</translation>
    </message>
    <message>
        <source>Back to the &amp;preview</source>
        <translation>プレビューに戻る(&amp;P)</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;About D3 Talker Studio</source>
        <translation>D3 Talker Studio について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>ファイルを貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>アイデンティティ(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>タイムライン(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MarkerPage</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
</context>
<context>
    <name>d3t::ui::MediaTree</name>
    <message>
        <source>Files of the project</source>
        <translation>プロジェクトのファイル</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Notice</name>
    <message>
        <source>Dismiss the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>d3t::ui::NumberField</name>
    <message>
        <source>Double click: the standard value</source>
        <translation>ダブルクリック: 標準値</translation>
    </message>
    <message>
        <source>%1. Double click: the standard value</source>
        <translation>%1。ダブルクリック: 標準値</translation>
    </message>
    <message>
        <source>%1: standard value</source>
        <translation>%1: 標準値</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PresetBar</name>
    <message>
        <source>Save as a preset …</source>
        <translation>プリセットとして保存…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>このプリセットを削除</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>マイプリセット</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>プリセットの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>標準設定</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a preset</comment>
        <translation>%1（変更あり）</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewBar</name>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>画像を全体表示(&amp;F)</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>実際のサイズ(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ズームイン(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>ズームアウト(&amp;O)</translation>
    </message>
    <message>
        <source>Save a &amp;picture …</source>
        <translation>画像を保存(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Compare &amp;coarse and fine</source>
        <translation>粗い画像と精細な画像を比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>リファイン(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>ランドマーク(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Gaussians</source>
        <translation>ガウシアン(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>マスク(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>切り抜き(&amp;C)</translation>
    </message>
    <message>
        <source>Look &amp;around the head</source>
        <translation>頭部を見回す(&amp;A)</translation>
    </message>
    <message>
        <source>Shows the head alone; drag to look around it, the wheel comes nearer</source>
        <translation>頭部だけを表示します。ドラッグで見回し、ホイールで近づきます</translation>
    </message>
    <message>
        <source>Look from the &amp;front</source>
        <translation>正面から見る(&amp;F)</translation>
    </message>
    <message>
        <source>Quality: &amp;automatic</source>
        <translation>画質: 自動(&amp;A)</translation>
    </message>
    <message>
        <source>As fine as can be drawn in time</source>
        <translation>描画が間に合う範囲で最高の精細さ</translation>
    </message>
    <message>
        <source>Quality: &amp;full</source>
        <translation>画質: フル(&amp;F)</translation>
    </message>
    <message>
        <source>Quality: &amp;half</source>
        <translation>画質: 1/2(&amp;H)</translation>
    </message>
    <message>
        <source>Quality: &amp;quarter</source>
        <translation>画質: 1/4(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>透明(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>黒(&amp;B)</translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation>グレー(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>白(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Green, for keying</source>
        <translation>緑、キーイング用(&amp;G)</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>画像に重ねて表示</translation>
    </message>
    <message>
        <source>Quality of the preview</source>
        <translation>プレビューの画質</translation>
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
        <translation>ズーム: %1</translation>
    </message>
    <message>
        <source>%1 frames per second</source>
        <translation>毎秒 %1 フレーム</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n dropped</source>
        <translation>
            <numerusform>%1、ドロップ %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewPanel</name>
    <message>
        <source>&amp;Type a text …</source>
        <translation>テキストを入力(&amp;T)…</translation>
    </message>
    <message>
        <source>Shows a line for what is to be said</source>
        <translation>話す内容の入力欄を表示します</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Opening the identity …</source>
        <translation>アイデンティティを開いています…</translation>
    </message>
    <message>
        <source>Listening … %1 %</source>
        <translation>聞き取り中… %1 %</translation>
    </message>
    <message>
        <source>Drop a sound or type a text:</source>
        <translation>サウンドをドロップするか、テキストを入力:</translation>
    </message>
    <message>
        <source>There is no loudspeaker. Playing goes on without sound.</source>
        <translation>スピーカーがありません。音なしで再生を続けます。</translation>
    </message>
    <message>
        <source>Connect one and play again.</source>
        <translation>接続してから、もう一度再生してください。</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>画像をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>画像 (*.png *.jpg)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>別のフォルダーを選ぶか、ディスクの空きを作ってください。</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>画像を %1 として保存しました。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>フォルダーを表示</translation>
    </message>
</context>
<context>
    <name>d3t::ui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ReadyStep</name>
    <message>
        <source>The head speaks</source>
        <translation>頭部が話します</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>The first sentence is being made</source>
        <translation>最初の文を作成しています</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Ready to speak</source>
        <translation>話す準備ができました</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>タイムラインに配置</translation>
    </message>
    <message>
        <source>Try a sound …</source>
        <translation>サウンドを試す…</translation>
    </message>
    <message>
        <source>Share file</source>
        <translation>ファイルを共有</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>ファイルをコピー</translation>
    </message>
    <message>
        <source>The file is copied.</source>
        <translation>ファイルをコピーしました。</translation>
    </message>
    <message>
        <source>Paste it into a folder or a message.</source>
        <translation>フォルダーやメッセージに貼り付けてください。</translation>
    </message>
    <message>
        <source>The head gets its first sentence …</source>
        <translation>頭部の最初の文を準備中…</translation>
    </message>
    <message>
        <source>It says what it said in the clip.</source>
        <translation>クリップで話した内容を話します。</translation>
    </message>
    <message>
        <source>Hello! This is my first sentence. I hope you like it.</source>
        <translation>こんにちは！これが私の最初の文です。気に入ってもらえるとうれしいです。</translation>
    </message>
    <message>
        <source>“%1”, in a computer's voice</source>
        <extracomment>a sentence, spoken by a computer's voice</extracomment>
        <translation>「%1」（合成音声）</translation>
    </message>
    <message>
        <source>First words of %1</source>
        <translation>%1 の最初の言葉</translation>
    </message>
    <message>
        <source>The first sentence was not made.</source>
        <translation>最初の文は作成されませんでした。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::RecordingGuide</name>
    <message>
        <source>How to record a good clip</source>
        <translation>良いクリップの撮り方</translation>
    </message>
    <message>
        <source>A phone or a webcam is enough. Ten seconds are better than five; more than twenty are not needed.</source>
        <translation>スマートフォンやウェブカメラで十分です。5 秒より 10 秒が良く、20 秒より長くする必要はありません。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>An arm's length from the camera, which stands still at the height of your eyes. Head and shoulders fill the picture: the face is about a third of its height.</source>
        <translation>カメラから腕の長さほど離れ、カメラは目の高さに固定します。頭と肩が画面いっぱいに入り、顔の高さは画面の約 3 分の 1 です。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光</translation>
    </message>
    <message>
        <source>Soft light from the front, as from a window. No lamp behind you, no hard shadow across the face.</source>
        <translation>窓からの光のような、正面からの柔らかい光。背後に照明を置かず、顔に強い影を落とさないでください。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>視線</translation>
    </message>
    <message>
        <source>Into the camera, with small natural movements of the head. Hair out of the face, mouth in sight.</source>
        <translation>カメラを見て、頭は小さく自然に動かします。髪は顔にかからないように、口は見えるようにします。</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>話す内容</translation>
    </message>
    <message>
        <source>Anything, without a pause, in any language. Good: words with p, b and m, wide and round vowels, as in “My mother baked a big apple pie”.</source>
        <translation>内容も言語も自由ですが、途切れずに話してください。「ママと大きなパイを食べた」のように、p、b、m の音や、広い母音と丸い母音を含む言葉が適しています。</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Start, wait a second, talk for 10 to 20 seconds, stop. One take: no cuts, no zoom.</source>
        <translation>録画を始めて 1 秒待ち、10～20 秒話して止めます。一発撮りで、カットもズームもなしです。</translation>
    </message>
    <message>
        <source>What to avoid</source>
        <translation>避けること</translation>
    </message>
    <message>
        <source>A second person, hands before the mouth, music and noise, filters, subtitles, a moving camera.</source>
        <translation>ほかの人、口の前の手、音楽や雑音、フィルター、字幕、動くカメラ。</translation>
    </message>
    <message>
        <source>Choose a clip …</source>
        <translation>クリップを選択…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SayBar</name>
    <message>
        <source>Say it</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>Text to say</source>
        <translation>話すテキスト</translation>
    </message>
    <message>
        <source>Hello, this is me.</source>
        <translation>こんにちは、私です。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Looking for voices …</source>
        <translation>声を探しています…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No voice program is installed, so a text cannot be said.</source>
        <translation>音声合成プログラムがないため、テキストを話せません。</translation>
    </message>
    <message>
        <source>Install flite or espeak-ng, or drop a sound.</source>
        <translation>flite か espeak-ng をインストールするか、サウンドをドロップしてください。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>発話</translation>
    </message>
    <message>
        <source>The project's folder cannot be written.</source>
        <translation>プロジェクトのフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>Save the project to another folder.</source>
        <translation>プロジェクトを別のフォルダーに保存してください。</translation>
    </message>
    <message>
        <source>Saying “%1”</source>
        <translation>「%1」を発話中</translation>
    </message>
    <message>
        <source>Add sound</source>
        <translation>サウンドを追加</translation>
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
        <translation>普通</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>Score of the clip: %1 of 100, %2</source>
        <translation>クリップのスコア: %1 / 100、%2</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SegmentPage</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>In</source>
        <translation>イン</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>アウト</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>フェードイン</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>フェードアウト</translation>
    </message>
    <message>
        <source>Replace sound …</source>
        <translation>サウンドを置換…</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>サウンドを移動</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>ゲイン %1 dB</translation>
    </message>
    <message>
        <source>Replace sound</source>
        <translation>サウンドを置換</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;All files (*)</source>
        <translation>サウンド (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>フェードインの形状</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>フェードアウトの形状</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>フェードの形状</translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>サウンドをトリム</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>サウンド</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds are selected. Drag one to move them all, or delete them.</source>
        <translation>
            <numerusform>%n 個のサウンドを選択中です。1 つをドラッグしてまとめて移動するか、削除できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>このサウンドはもうプロジェクトにありません</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Session</name>
    <message>
        <source>Recovered edits</source>
        <translation>復元した編集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Settings</name>
    <message>
        <source>The settings could not be read and start from their defaults. The old file is kept as %1.</source>
        <translation>設定を読み込めないため、既定値で開始します。古いファイルは %1 として保持されます。</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1: they last until the program ends.</source>
        <translation>設定を %1 に書き込めません: プログラムの終了まで有効です。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>該当する設定はありません。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>項目</translation>
    </message>
</context>
<context>
    <name>d3t::ui::SettingsSection</name>
    <message>
        <source>Cache</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>キャッシュを消去</translation>
    </message>
    <message>
        <source>Decoded sounds, waveforms and what was heard in them are kept, so that a project opens at once. All of it can be made again.</source>
        <translation>デコード済みサウンド、波形、聞き取り結果を保持し、プロジェクトをすぐに開けるようにします。すべて再作成できます。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Another folder holds from the next start of the studio.</source>
        <translation>別のフォルダーは、次回のスタジオ起動から有効です。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Clearing keeps what the open project and the jobs use.</source>
        <translation>開いているプロジェクトとジョブが使うものは消去されません。</translation>
    </message>
    <message>
        <source>%1, %2 of it in use</source>
        <translation>%1、うち %2 を使用中</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>%1 を解放しました。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>グラフィックスカード</translation>
    </message>
    <message>
        <source>Learn and draw on</source>
        <translation>学習と描画に使用</translation>
    </message>
    <message>
        <source>Everything works without a graphics card.</source>
        <translation>グラフィックスカードがなくても、すべて動作します。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>Follows the face, hears speech, refines and writes video; without a graphics card it also learns and draws.</source>
        <translation>顔の追跡、音声の聞き取り、リファイン、動画の書き込みを行います。グラフィックスカードがない場合は学習と描画も行います。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックスカード</translation>
    </message>
    <message>
        <source>Learns and draws the head where it can be used.</source>
        <translation>使用できる場合、頭部の学習と描画を行います。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>構成部品</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 を開始できません。</translation>
    </message>
    <message>
        <source>Install D3 Talker Studio again: its command line is missing.</source>
        <translation>D3 Talker Studio を再インストールしてください: コマンドラインが見つかりません。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Face networks: %1</source>
        <translation>顔ネットワーク: %1</translation>
    </message>
    <message>
        <source>Hearing: %1</source>
        <translation>聞き取り: %1</translation>
    </message>
    <message>
        <source>A part of the studio does not work here: see above.</source>
        <translation>スタジオの一部がここでは動作しません: 上を確認してください。</translation>
    </message>
    <message>
        <source>Run packaging/setup again, or install the package anew.</source>
        <translation>packaging/setup を再実行するか、パッケージを再インストールしてください。</translation>
    </message>
    <message>
        <source>Seconds to learn</source>
        <translation>学習の秒数</translation>
    </message>
    <message>
        <source>Quick, 15 s</source>
        <translation>高速、15 s</translation>
    </message>
    <message>
        <source>Good, 60 s</source>
        <translation>良好、60 s</translation>
    </message>
    <message>
        <source>Best, 5 min</source>
        <translation>最高、5 min</translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation>%1 が存在しないか、読み取れません。</translation>
    </message>
    <message>
        <source>Choose another file, or leave the line empty: our own hearing is used.</source>
        <translation>別のファイルを選ぶか、欄を空のままにしてください（内蔵の聞き取りを使います）。</translation>
    </message>
    <message>
        <source>%1 is no ONNX file.</source>
        <translation>%1 は ONNX ファイルではありません。</translation>
    </message>
    <message>
        <source>Choose the encoder that was exported as .onnx.</source>
        <translation>.onnx として書き出したエンコーダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 is used for identities that are made from now on.</source>
        <translation>今後作成するアイデンティティに %1 を使います。</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Budget of a new identity</source>
        <translation>新しいアイデンティティの予算</translation>
    </message>
    <message>
        <source>How long a new identity learns, 15 seconds to 30 minutes. More is better up to a few minutes.</source>
        <translation>新しいアイデンティティの学習時間（15 秒～30 分）。数分までは長いほど良くなります。</translation>
    </message>
    <message>
        <source>Go on learning when the window is closed</source>
        <translation>ウィンドウを閉じても学習を続ける</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>ウィンドウを閉じるとき</translation>
    </message>
    <message>
        <source>Otherwise it pauses, and goes on at the next start.</source>
        <translation>オフの場合は一時停止し、次回の起動時に再開します。</translation>
    </message>
    <message>
        <source>Folder of identities</source>
        <translation>アイデンティティのフォルダー</translation>
    </message>
    <message>
        <source>New identities (.d3id) are kept here.</source>
        <translation>新しいアイデンティティ（.d3id）の保存場所です。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>フル</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>1/2</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>1/4</translation>
    </message>
    <message>
        <source>Automatic draws smaller pictures while it plays, when the machine is slow. Exports are always full.</source>
        <translation>自動では、マシンが遅いときに再生中の画像を小さく描画します。書き出しは常にフルです。</translation>
    </message>
    <message>
        <source>Refine the preview</source>
        <translation>プレビューをリファイン</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>細部</translation>
    </message>
    <message>
        <source>Sharper skin and teeth, about half the pictures per second.</source>
        <translation>肌と歯がより鮮明になり、毎秒フレーム数は約半分になります。</translation>
    </message>
    <message>
        <source>Speech encoder</source>
        <translation>音声エンコーダー</translation>
    </message>
    <message>
        <source>The studio hears speech with its own model. You can give a wav2vec 2.0 or HuBERT encoder of yours instead, as an ONNX file (samples at 16 kHz in, 50 rows a second out).</source>
        <translation>スタジオは独自のモデルで音声を聞き取ります。代わりに手持ちの wav2vec 2.0 や HuBERT エンコーダーを ONNX ファイル（入力は 16 kHz のサンプル、出力は毎秒 50 行）で指定できます。</translation>
    </message>
    <message>
        <source>Encoder file</source>
        <translation>エンコーダーファイル</translation>
    </message>
    <message>
        <source>ONNX encoders (*.onnx)</source>
        <translation>ONNX エンコーダー (*.onnx)</translation>
    </message>
    <message>
        <source>Empty: our own.</source>
        <translation>空欄: 内蔵</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>ウィンドウの言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Holds from the next start of the studio.</source>
        <translation>次回のスタジオ起動から有効です。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>視線</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Nothing leaves this machine. The studio uses no network: it sends no statistics, asks for no account, and looks for no updates. Your clips, voices and identities are files on your disk, and you can delete them there.</source>
        <translation>このマシンから外に出るものはありません。スタジオはネットワークを使わず、統計の送信、アカウントの要求、更新の確認を行いません。クリップ、声、アイデンティティはディスク上のファイルで、そこで削除できます。</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>フォルダーを開く: %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::ShortcutsSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>名前かキーで検索</translation>
    </message>
    <message>
        <source>keys keyboard shortcut</source>
        <translation>キー キーボード ショートカット</translation>
    </message>
    <message>
        <source>import export shortcuts</source>
        <translation>読み込み 書き出し ショートカット</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation>標準キー</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>新しいキー: ここで押す</translation>
    </message>
    <message>
        <source>All to their standard</source>
        <translation>すべて標準に戻す</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>読み込み…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>%1 – also %2</source>
        <comment>a key, an action</comment>
        <translation>%1 – %2 も可</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Nothing was changed.</source>
        <translation>%1 は既に「%2」に割り当て済みです。何も変更していません。</translation>
    </message>
    <message>
        <source>Press another key, or take it from there.</source>
        <translation>別のキーを押すか、そこから外してください。</translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <translation>「%1」に割り当て</translation>
    </message>
    <message>
        <source>Export the shortcuts</source>
        <translation>ショートカットを書き出し</translation>
    </message>
    <message>
        <source>The shortcuts were written to %1.</source>
        <translation>ショートカットを %1 に書き出しました。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation>ショートカットを読み込み</translation>
    </message>
    <message>
        <source>Shortcuts (*.json)</source>
        <translation>ショートカット (*.json)</translation>
    </message>
    <message>
        <source>%1 holds no shortcuts.</source>
        <translation>%1 にショートカットはありません。</translation>
    </message>
    <message>
        <source>Choose a file that was exported here.</source>
        <translation>ここで書き出したファイルを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were taken over.</source>
        <translation>
            <numerusform>%n 個のキーを取り込みました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>d3t::ui::SizeBox</name>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>画像のサイズ</translation>
    </message>
    <message>
        <source>Keep the shape of the picture</source>
        <translation>画像の縦横比を維持</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>ソースと同じ</translation>
    </message>
    <message>
        <source>As the source (%1 × %2)</source>
        <translation>ソースと同じ（%1 × %2）</translation>
    </message>
    <message>
        <source>%1 lines (%2 × %1)</source>
        <translation>%1 ライン（%2 × %1）</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>別のサイズ</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StartPage</name>
    <message>
        <source>Make a talking head of yourself</source>
        <translation>自分の話す頭部を作りましょう</translation>
    </message>
    <message>
        <source>From a few seconds of video. On this computer; nothing leaves it.</source>
        <translation>数秒の動画から。このコンピューター上だけで、外には何も出ません。</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>A drawn head that is ready to speak: no training, no download</source>
        <translation>すぐに話せる描画された頭部: 学習もダウンロードも不要</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>プロジェクトを開く…</translation>
    </message>
    <message>
        <source>How to record a good clip</source>
        <translation>良いクリップの撮り方</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近のプロジェクト</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>もう存在しません</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepButton</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>a step of making an identity and its state, as a screen reader says it</extracomment>
        <translation>ステップ %1: %2、%3</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StepRail</name>
    <message>
        <source>Check</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
</context>
<context>
    <name>d3t::ui::StripView</name>
    <message>
        <source>Face size</source>
        <translation>顔のサイズ</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>鮮明さ</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>向き</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>カット</translation>
    </message>
    <message>
        <source>Quality of the clip, second by second, and the stretch that is learned from</source>
        <translation>1 秒ごとのクリップの品質と、学習に使う範囲</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100</source>
        <extracomment>name of a strip, second of the clip, share, reason</extracomment>
        <translation>%1、%2 秒目: %3 / 100</translation>
    </message>
    <message>
        <source>%1, second %2: %3 of 100. %4</source>
        <translation>%1、%2 秒目: %3 / 100。%4</translation>
    </message>
    <message>
        <source>Second %1: good.</source>
        <translation>%1 秒目: 良好。</translation>
    </message>
    <message>
        <source>Second %1: %2</source>
        <translation>%1 秒目: %2</translation>
    </message>
    <message>
        <source>Learned from: %1 s to %2 s.</source>
        <translation>学習範囲: %1 s～%2 s。</translation>
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
        <translation>時:分:秒:フレーム、または s か ms を付けた数値</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimecodeEdit</name>
    <message>
        <source>Time of the playhead</source>
        <translation>再生ヘッドの時間</translation>
    </message>
    <message>
        <source>Time now: hours, minutes, seconds, frames. Type another one and press Enter, for example 1:12 or 3.5 s.</source>
        <translation>現在の時間: 時、分、秒、フレーム。別の時間を入力して Enter を押します（例: 1:12 や 3.5 s）。</translation>
    </message>
</context>
<context>
    <name>d3t::ui::Timeline</name>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Move marker</source>
        <translation>マーカーを移動</translation>
    </message>
    <message>
        <source>Add silence</source>
        <translation>無音を追加</translation>
    </message>
    <message>
        <source>Change silence</source>
        <translation>無音を変更</translation>
    </message>
    <message>
        <source>Move viseme boundary</source>
        <translation>口形素の境界を移動</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>キーフレームを移動</translation>
    </message>
    <message>
        <source>Change the stretch of the body</source>
        <translation>ボディの範囲を変更</translation>
    </message>
    <message>
        <source>Move sound</source>
        <translation>サウンドを移動</translation>
    </message>
    <message numerus="yes">
        <source>Move %n sounds</source>
        <translation>
            <numerusform>%n 個のサウンドを移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim sound</source>
        <translation>サウンドをトリム</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>フェードイン</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>フェードアウト</translation>
    </message>
    <message>
        <source>Fade %1 s</source>
        <translation>フェード %1 s</translation>
    </message>
    <message>
        <source>Gain %1 dB</source>
        <translation>ゲイン %1 dB</translation>
    </message>
    <message>
        <source>Split sound</source>
        <translation>サウンドを分割</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>マーカーを削除</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>何も選択されていません。</translation>
    </message>
    <message>
        <source>Click what is to be deleted.</source>
        <translation>削除するものをクリックしてください。</translation>
    </message>
    <message>
        <source>Delete sound</source>
        <translation>サウンドを削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sounds</source>
        <translation>
            <numerusform>%n 個のサウンドを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>マーカー %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>マーカーを追加</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>マーカーを変更</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>イン点を設定</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>アウト点を設定</translation>
    </message>
    <message>
        <source>Clear loop</source>
        <translation>ループを解除</translation>
    </message>
    <message>
        <source>There is no stretch to keep silent.</source>
        <translation>無音にする区間がありません。</translation>
    </message>
    <message>
        <source>Set the in and out points first.</source>
        <translation>先にイン点とアウト点を設定してください。</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>無音を除去</translation>
    </message>
    <message>
        <source>Mute viseme</source>
        <translation>口形素をミュート</translation>
    </message>
    <message>
        <source>Viseme %1</source>
        <translation>口形素 %1</translation>
    </message>
    <message>
        <source>Automatic viseme</source>
        <translation>自動の口形素</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>キーフレームを追加</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>キーフレームを削除</translation>
    </message>
    <message>
        <source>Keyframe: %1</source>
        <translation>キーフレーム: %1</translation>
    </message>
    <message>
        <source>No identity yet</source>
        <translation>アイデンティティなし</translation>
    </message>
    <message>
        <source>%1 · %2 – %3</source>
        <comment>identity, from, to</comment>
        <translation>%1 · %2 – %3</translation>
    </message>
    <message>
        <source>Drag here to keep the mouth closed</source>
        <translation>ドラッグした範囲で口を閉じます</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>The sound is not in the project any more</source>
        <translation>このサウンドはもうプロジェクトにありません</translation>
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
        <translation>%1 を読み込み中…</translation>
    </message>
    <message>
        <source>Drop a sound here: the lips will say it.</source>
        <translation>サウンドをドロップすると、唇が話します。</translation>
    </message>
    <message>
        <source>mute</source>
        <comment>viseme block</comment>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>listening …</source>
        <translation>聞き取り中…</translation>
    </message>
    <message>
        <source>Head motion</source>
        <translation>頭の動き</translation>
    </message>
    <message>
        <source>Blinks</source>
        <translation>まばたき</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>視線</translation>
    </message>
    <message>
        <source>Lip strength</source>
        <translation>唇の強さ</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>個性</translation>
    </message>
    <message>
        <source>0 holds the head still, 1 moves it as in the clip, 2 twice as far</source>
        <translation>0 は頭を静止、1 はクリップと同じ動き、2 は 2 倍の動き</translation>
    </message>
    <message>
        <source>Depth of the clip's blinks; 0 keeps the eyes open</source>
        <translation>クリップのまばたきの深さ。0 は目を開いたまま</translation>
    </message>
    <message>
        <source>0 looks ahead, 1 looks around as in the clip</source>
        <translation>0 は正面を見る、1 はクリップと同じ視線の動き</translation>
    </message>
    <message>
        <source>How far the mouth moves from rest; beyond about 1.5 it looks forced</source>
        <translation>口が静止状態から動く量。約 1.5 を超えると不自然になります</translation>
    </message>
    <message>
        <source>0 moves as anybody would, 1 as this person was learned to</source>
        <translation>0 は一般的な動き、1 は学習した本人の動き</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>parameter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hold the value</source>
        <translation>値を保持</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>スムーズ</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>ホールド</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Equal loudness</source>
        <translation>等ラウドネス</translation>
    </message>
    <message>
        <source>S-shaped</source>
        <translation>S 字</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>アンバー</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>ティール</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>無音</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Sound %1 from %2 to %3</source>
        <translation>サウンド %1（%2～%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds selected</source>
        <translation>
            <numerusform>%n 個のサウンドを選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Marker %1 at %2</source>
        <translation>マーカー %1（%2）</translation>
    </message>
    <message>
        <source>Viseme %1, %2</source>
        <translation>口形素 %1、%2</translation>
    </message>
    <message>
        <source>Keyframe at %1: %2</source>
        <translation>%1 のキーフレーム: %2</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1、%2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sound, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Drag to trim</source>
        <translation>ドラッグでトリム</translation>
    </message>
    <message>
        <source>Drag to fade; double click: no fade</source>
        <translation>ドラッグでフェード、ダブルクリック: フェードなし</translation>
    </message>
    <message>
        <source>Drag to change the gain; double click: 0 dB</source>
        <translation>ドラッグでゲインを変更、ダブルクリック: 0 dB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lips and sound fit (%1 %)</source>
        <translation>唇とサウンドが一致（%1 %）</translation>
    </message>
    <message>
        <source>Lips and sound fit in part (%1 %)</source>
        <translation>唇とサウンドが一部一致（%1 %）</translation>
    </message>
    <message>
        <source>Lips and sound do not fit (%1 %)</source>
        <translation>唇とサウンドが不一致（%1 %）</translation>
    </message>
    <message>
        <source>Drag to change; double click: a keyframe</source>
        <translation>ドラッグで変更、ダブルクリック: キーフレーム</translation>
    </message>
    <message>
        <source>Double click: a keyframe</source>
        <translation>ダブルクリック: キーフレーム</translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation>マーカーの名前</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>口の形</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Lips closed</source>
        <translation>唇を閉じる</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Half open</source>
        <translation>半開き</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>丸め</translation>
    </message>
    <message>
        <source>Lip on teeth</source>
        <translation>唇に歯</translation>
    </message>
    <message>
        <source>Hissed</source>
        <translation>摩擦音</translation>
    </message>
    <message>
        <source>Inside the mouth</source>
        <translation>口の中</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>自動に戻す</translation>
    </message>
    <message>
        <source>Try to read the sound again</source>
        <translation>サウンドを再読み込み</translation>
    </message>
    <message>
        <source>Shape of the fade in</source>
        <translation>フェードインの形状</translation>
    </message>
    <message>
        <source>Shape of the fade out</source>
        <translation>フェードアウトの形状</translation>
    </message>
    <message>
        <source>Shape of fade</source>
        <translation>フェードの形状</translation>
    </message>
    <message>
        <source>All visemes back to automatic</source>
        <translation>すべての口形素を自動に戻す</translation>
    </message>
    <message>
        <source>Automatic visemes</source>
        <translation>口形素を自動化</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Keyframe here</source>
        <translation>ここにキーフレーム</translation>
    </message>
    <message>
        <source>Remove silence</source>
        <translation>無音を除去</translation>
    </message>
    <message>
        <source>Use the whole body</source>
        <translation>ボディ全体を使用</translation>
    </message>
    <message>
        <source>Gain 0 dB</source>
        <translation>ゲイン 0 dB</translation>
    </message>
    <message>
        <source>No fade</source>
        <translation>フェードなし</translation>
    </message>
    <message>
        <source>Subtitles as markers</source>
        <translation>字幕をマーカーに</translation>
    </message>
    <message>
        <source>Visemes of this sound</source>
        <translation>このサウンドの口形素</translation>
    </message>
    <message>
        <source>Drop the visemes on a sound</source>
        <translation>口形素をサウンドにドロップ</translation>
    </message>
    <message>
        <source>Insert at %1 s</source>
        <translation>%1 s に挿入</translation>
    </message>
    <message>
        <source>Overwrite from %1 s</source>
        <translation>%1 s から上書き</translation>
    </message>
    <message>
        <source>Replace speech from %1 s</source>
        <translation>%1 s から音声を置換</translation>
    </message>
    <message>
        <source>Put at %1 s</source>
        <translation>%1 s に配置</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePage</name>
    <message>
        <source>Whole timeline</source>
        <translation>タイムライン全体</translation>
    </message>
    <message>
        <source>Lips later than the sound</source>
        <translation>唇をサウンドより遅らせる</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Below 0 the lips move before the sound</source>
        <translation>0 未満では唇がサウンドより先に動きます</translation>
    </message>
    <message>
        <source>Lips %1 ms later</source>
        <translation>唇を %1 ms 遅らせる</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>parameter: what a button does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To the keyframe before</source>
        <translation>前のキーフレームへ</translation>
    </message>
    <message>
        <source>Keyframe at the playhead</source>
        <translation>再生ヘッドのキーフレーム</translation>
    </message>
    <message>
        <source>To the next keyframe</source>
        <translation>次のキーフレームへ</translation>
    </message>
    <message>
        <source>Delete keyframe</source>
        <translation>キーフレームを削除</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>キーフレームを追加</translation>
    </message>
    <message>
        <source>Delete the keyframe at the playhead</source>
        <translation>再生ヘッドのキーフレームを削除</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TimelinePanel</name>
    <message>
        <source>S&amp;nap</source>
        <translation>スナップ(&amp;N)</translation>
    </message>
    <message>
        <source>What is dragged sticks to edges, markers and the playhead; Alt while dragging: not</source>
        <translation>ドラッグ中に端、マーカー、再生ヘッドに吸着します。Alt を押しながらドラッグで無効</translation>
    </message>
    <message>
        <source>&amp;Ripple</source>
        <translation>リップル(&amp;R)</translation>
    </message>
    <message>
        <source>What lies behind moves along when a sound is trimmed or deleted</source>
        <translation>サウンドのトリムや削除で、後ろのものも一緒に移動します</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>再生ヘッドで分割(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete what is selected; the gap stays</source>
        <translation>選択を削除します（隙間は残ります）</translation>
    </message>
    <message>
        <source>Delete and &amp;close the gap</source>
        <translation>削除して隙間を詰める(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all sounds</source>
        <translation>すべてのサウンドを選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Marker at the playhead</source>
        <translation>再生ヘッドにマーカー(&amp;M)</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>イン点を設定(&amp;I)</translation>
    </message>
    <message>
        <source>The loop starts at the playhead</source>
        <translation>再生ヘッドをループの開始にします</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>アウト点を設定(&amp;O)</translation>
    </message>
    <message>
        <source>The loop ends at the playhead</source>
        <translation>再生ヘッドをループの終了にします</translation>
    </message>
    <message>
        <source>C&amp;lear the loop</source>
        <translation>ループを解除(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the mouth closed &amp;between in and out</source>
        <translation>イン点からアウト点まで口を閉じる(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove silence between in and out</source>
        <translation>イン点からアウト点までの無音を取り除く(&amp;R)</translation>
    </message>
    <message>
        <source>To the next mar&amp;ker</source>
        <translation>次のマーカーへ(&amp;K)</translation>
    </message>
    <message>
        <source>To the marker be&amp;fore</source>
        <translation>前のマーカーへ(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom i&amp;n</source>
        <translation>ズームイン(&amp;N)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>ズームアウト(&amp;U)</translation>
    </message>
    <message>
        <source>Show all (&amp;fit)</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom so that the whole timeline is seen</source>
        <translation>タイムライン全体が見えるようにズームします</translation>
    </message>
    <message>
        <source>Insert sound</source>
        <translation>サウンドを挿入</translation>
    </message>
    <message>
        <source>Replace speech</source>
        <translation>音声を置換</translation>
    </message>
    <message>
        <source>Put sound</source>
        <translation>サウンドを配置</translation>
    </message>
    <message>
        <source>The sound for these visemes is not on the timeline.</source>
        <translation>これらの口形素のサウンドがタイムラインにありません。</translation>
    </message>
    <message>
        <source>Select a sound, then import again.</source>
        <translation>サウンドを選択してから、もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>Import visemes</source>
        <translation>口形素を読み込み</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n viseme(s) taken over.</source>
        <translation>
            <numerusform>%1: %n 個の口形素を取り込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import subtitles</source>
        <translation>字幕を読み込み</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n marker(s) added.</source>
        <translation>
            <numerusform>%1: %n 個のマーカーを追加しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no visemes of this sound yet.</source>
        <translation>このサウンドの口形素はまだありません。</translation>
    </message>
    <message>
        <source>Wait until it has been listened to.</source>
        <translation>聞き取りが終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 に書き出しました。</translation>
    </message>
    <message>
        <source>Import &amp;visemes of the sound …</source>
        <translation>サウンドの口形素を読み込み(&amp;V)…</translation>
    </message>
    <message>
        <source>Visemes of the selected sound</source>
        <translation>選択したサウンドの口形素</translation>
    </message>
    <message>
        <source>Visemes (*.TextGrid *.textgrid *.tsv *.json)</source>
        <translation>口形素 (*.TextGrid *.textgrid *.tsv *.json)</translation>
    </message>
    <message>
        <source>Export visemes as &amp;TextGrid …</source>
        <translation>口形素を TextGrid で書き出し(&amp;T)…</translation>
    </message>
    <message>
        <source>Visemes as TextGrid</source>
        <translation>TextGrid 形式の口形素</translation>
    </message>
    <message>
        <source>TextGrid (*.TextGrid)</source>
        <translation>TextGrid (*.TextGrid)</translation>
    </message>
    <message>
        <source>Export visemes for &amp;Rhubarb …</source>
        <translation>口形素を Rhubarb 用に書き出し(&amp;R)…</translation>
    </message>
    <message>
        <source>Visemes as Rhubarb writes them</source>
        <translation>Rhubarb 形式の口形素</translation>
    </message>
    <message>
        <source>Rhubarb (*.tsv *.json)</source>
        <translation>Rhubarb (*.tsv *.json)</translation>
    </message>
    <message>
        <source>Import su&amp;btitles as markers …</source>
        <translation>字幕をマーカーとして読み込み(&amp;B)…</translation>
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
        <translation>マーカーを字幕として書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Markers as subtitles</source>
        <translation>マーカーを字幕に</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Scroll in time</source>
        <translation>時間方向にスクロール</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>レーンをスクロール</translation>
    </message>
    <message>
        <source>These visemes belong to a sound.</source>
        <translation>これらの口形素はサウンドに属します。</translation>
    </message>
    <message>
        <source>Drop the file on the sound that it was made from.</source>
        <translation>元になったサウンドにファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
</context>
<context>
    <name>d3t::ui::TransportBar</name>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>Play &amp;backwards, faster each time</source>
        <translation>逆再生、押すたびに加速(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Play &amp;forwards, faster each time</source>
        <translation>順再生、押すたびに加速(&amp;F)</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>ループ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>ミュート(&amp;M)</translation>
    </message>
    <message>
        <source>To the s&amp;tart</source>
        <translation>先頭へ(&amp;T)</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>1 フレーム戻る</translation>
    </message>
    <message>
        <source>A frame forward</source>
        <translation>1 フレーム進む</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>1 秒戻る</translation>
    </message>
    <message>
        <source>A second forward</source>
        <translation>1 秒進む</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>末尾へ(&amp;E)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
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
        <translation>長さ: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Loop region: %1</source>
        <translation>ループ範囲: %1</translation>
    </message>
</context>
<context>
    <name>d3t::ui::VisemePage</name>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Mouth shape</source>
        <translation>口の形</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Natural blends into its neighbours, Hold keeps the shape, Mute lets the mouth rest</source>
        <translation>「自然」は前後と滑らかにつながり、「ホールド」は形を保ち、「ミュート」は口を休めます</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>自動に戻す</translation>
    </message>
    <message>
        <source>Move viseme</source>
        <translation>口形素を移動</translation>
    </message>
    <message>
        <source>Viseme</source>
        <translation>口形素</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Makes a talking head of a person from seconds of video, and lets it say something new.</source>
        <translation>数秒の動画から話す頭部を作り、新しいことを話させます。</translation>
    </message>
    <message>
        <source>Projects, clips, sounds and identities to open</source>
        <translation>開くプロジェクト、クリップ、サウンド、アイデンティティ</translation>
    </message>
</context>
</TS>