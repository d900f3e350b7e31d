// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/preview_panel.h"

#include "ui/project/timecode.h"
#include "ui/render/empty_stage.h"
#include "ui/render/preview_bar.h"
#include "ui/render/preview_view.h"
#include "ui/render/say_bar.h"
#include "ui/render/transport_bar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QPointer>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUrl>
#include <QVBoxLayout>

namespace d3t::ui {

PreviewPanel::PreviewPanel(Studio& studio, Performer& performer, MakeSink makeSink, MakerOf makerOf, QWidget* parent)
    : QWidget(parent), studio_(studio), performer_(performer), player_(studio, std::move(makeSink)),
      feed_(studio, performer, player_, std::move(makerOf)), view_(new PreviewView), empty_(new EmptyStage),
      pages_(new QStackedWidget), notice_(new Notice), say_(new SayBar(studio, *notice_)),
      bar_(new PreviewBar(studio, feed_, *view_)), transport_(new TransportBar(studio, player_)) {
  setObjectName(QStringLiteral("previewPanel"));
  pages_->addWidget(empty_);
  pages_->addWidget(view_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notice_);
  column->addWidget(pages_, 1);
  column->addWidget(say_);
  column->addWidget(bar_);
  column->addWidget(transport_);
  connect(&feed_, &PictureFeed::picture, view_, &PreviewView::setPicture);
  connect(view_, &PreviewView::shown, this, [this](const Picture& picture) { feed_.seen(picture); });
  connect(&feed_, &PictureFeed::failed, this,
          [this](const QString& problem) { notice_->say(Notice::Kind::Problem, problem); });
  studio.actions.addToggle({QStringLiteral("speech.type"),
                            tr("&Type a text …"),
                            QStringLiteral("text"),
                            {},
                            tr("Shows a line for what is to be said")},
                           false, this, [this](bool) { showSayBar(); });
  connect(&performer, &Performer::changed, this, &PreviewPanel::showState);
  connect(&studio.session, &Session::changed, this, &PreviewPanel::showSayBar);
  connect(&player_, &Player::deviceMissing, this, &PreviewPanel::showDevice);
  connect(&studio_.playhead, &Playhead::rateChanged, this, [this] {
    if (player_.isDeviceMissing()) showDevice(true);
  });
  connect(bar_, &PreviewBar::saveWanted, this, &PreviewPanel::savePicture);
  connect(bar_, &PreviewBar::copyWanted, this, &PreviewPanel::copyPicture);
  showState();
}

PreviewPanel::~PreviewPanel() = default;

void PreviewPanel::showState() {
  const auto state = performer_.state();
  if (state == Performer::State::None) view_->setPicture({});
  pages_->setCurrentWidget(state == Performer::State::None ? static_cast<QWidget*>(empty_) : view_);
  bar_->setEnabled(state == Performer::State::Ready);
  bar_->setCanRefine(performer_.actor() && performer_.actor()->identity().refiner);
  showSayBar();
  if (!performer_.problem().isEmpty() && notice_->text() != performer_.problem()) {
    notice_->say(Notice::Kind::Problem, performer_.problem());
    notice_->offer(tr("Try again"), [this] {
      notice_->dismiss();
      performer_.retry();
    });
  }
  const double heard = performer_.heardShare();
  if (state == Performer::State::Opening)
    view_->setRemark(tr("Opening the identity …"));
  else if (state == Performer::State::Ready && heard < 1)
    view_->setRemark(tr("Listening … %1 %").arg(static_cast<int>(100 * heard)));
  else
    view_->setRemark({});
}

// Where there is nothing to hear yet, a line to type something.
void PreviewPanel::showSayBar() {
  const bool silent = performer_.state() == Performer::State::Ready && studio_.session.timeline().segments.empty();
  say_->setHint(silent ? tr("Drop a sound or type a text:") : QString());
  say_->setVisible(silent || (studio_.session.isOpen() && studio_.actions[QStringLiteral("speech.type")]->isChecked()));
}

// Said when it matters: to a person who only looks it is no news.
void PreviewPanel::showDevice(bool missing) {
  if (missing && !studio_.playhead.isPlaying()) return;
  if (missing)
    notice_->say(Notice::Kind::Warning, tr("There is no loudspeaker. Playing goes on without sound."),
                 tr("Connect one and play again."));
  else
    notice_->dismiss();
}

void PreviewPanel::copyPicture() {
  if (view_->picture().image.isNull()) return;
  QApplication::clipboard()->setImage(view_->picture().image);
  notice_->say(Notice::Kind::Good, tr("The picture is in the clipboard."));
}

void PreviewPanel::savePicture() {
  if (view_->picture().image.isNull()) return;
  auto* chooser =
      new QFileDialog(this, tr("Save the picture"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                      tr("Pictures (*.png *.jpg)"));
  chooser->setAttribute(Qt::WA_DeleteOnClose);
  chooser->setAcceptMode(QFileDialog::AcceptSave);
  chooser->setDefaultSuffix(QStringLiteral("png"));
  chooser->selectFile(QString::fromStdString(studio_.session.project().name) + u' ' +
                      timecode(timeline::ticksOfFrames(view_->picture().frame, kPictureRate)).replace(u':', u'-') +
                      QStringLiteral(".png"));
  connect(chooser, &QFileDialog::fileSelected, this, &PreviewPanel::writePicture);
  chooser->open();
}

void PreviewPanel::writePicture(const QString& file) {
  QPointer<PreviewPanel> self(this);
  QThreadPool::globalInstance()->start([self, file, image = view_->picture().image] {
    const bool ok = image.save(file);
    QMetaObject::invokeMethod(
        qApp,
        [self, file, ok] {
          if (!self) return;
          const QFileInfo info(file);
          if (!ok)
            return self->notice_->say(Notice::Kind::Problem, tr("%1 cannot be written.").arg(info.fileName()),
                                      tr("Choose another folder, or make room on the disk."));
          self->notice_->say(Notice::Kind::Good, tr("The picture was saved as %1.").arg(info.fileName()));
          self->notice_->offer(tr("Show the folder"),
                               [info] { QDesktopServices::openUrl(QUrl::fromLocalFile(info.absolutePath())); });
        },
        Qt::QueuedConnection);
  });
}

} // namespace d3t::ui
