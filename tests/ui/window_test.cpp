// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "core/media/audio_reader.h"
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QUrl>
#include <cmath>

namespace d3t::ui::test {

void WindowTest::init() {
  home_ = std::make_unique<QTemporaryDir>();
  for (const char* name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
    qputenv(name, home(QString::fromLatin1(name).toLower()).toUtf8());
  qputenv("HOME", home().toUtf8());
  qputenv("D3TALKER", D3T_BIN_DIR "/d3talker");
  qputenv("D3TALKER_REDUCED_MOTION", "1");
  restart();
}

void WindowTest::restart(QSize size) {
  window_.reset();
  settings_ = std::make_unique<Settings>();
  applyTheme(settings_->theme() == Theme::System ? Theme::Dark : settings_->theme());
  window_ = std::make_unique<MainWindow>(*settings_);
  window_->resize(size);
  window_->show();
  (void)QTest::qWaitForWindowExposed(window_.get());
}

void WindowTest::cleanup() {
  window_.reset();
  settings_.reset();
  home_.reset();
}

bool WindowTest::drop(QWidget* target, QPoint place, const QStringList& files) {
  QMimeData data;
  QList<QUrl> urls;
  for (const QString& file : files) urls << QUrl::fromLocalFile(file);
  data.setUrls(urls);
  // A file manager's drag goes to the deepest widget that takes drops there.
  QWidget* taker = target->childAt(place) ? target->childAt(place) : target;
  while (taker && !taker->acceptDrops()) taker = taker->parentWidget();
  if (!taker) return false;
  const QPoint at = taker->mapFrom(target, place);
  const auto buttons = Qt::LeftButton;
  QDragEnterEvent enter(at, Qt::CopyAction, &data, buttons, Qt::NoModifier);
  QApplication::sendEvent(taker, &enter);
  if (!enter.isAccepted()) return false;
  QDragMoveEvent move(at, Qt::CopyAction, &data, buttons, Qt::NoModifier);
  QApplication::sendEvent(taker, &move);
  QDropEvent event(at, Qt::CopyAction, &data, buttons, Qt::NoModifier);
  QApplication::sendEvent(taker, &event);
  return event.isAccepted();
}

void WindowTest::picture(const QString& name, QWidget* of) {
  QDir().mkpath(QStringLiteral(D3T_PICTURES_DIR));
  const QPixmap shot = (of ? of : window_.get())->grab();
  QVERIFY2(shot.save(QStringLiteral(D3T_PICTURES_DIR "/%1.png").arg(name)), qPrintable(name));
}

QString WindowTest::soundFile(const QString& name, double seconds) {
  Audio audio;
  audio.rate = 48000;
  audio.samples.resize(static_cast<size_t>(seconds * audio.rate));
  for (size_t i = 0; i < audio.samples.size(); ++i) {
    const double t = static_cast<double>(i) / audio.rate;
    audio.samples[i] = std::fmod(t, 1) < .8 ? static_cast<float>(.3 * std::sin(2 * M_PI * 180 * t)) : 0.f;
  }
  const QString file = home(name);
  if (auto ok = writeWav(file.toStdString(), audio); !ok) qFatal("%s", ok.error().message().c_str());
  return file;
}

} // namespace d3t::ui::test
