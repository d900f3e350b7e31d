// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drop_hint.h"

#include "ui/shell/file_kind.h"
#include "ui/widgets/tokens.h"
#include <QPainter>
#include <algorithm>

namespace d3t::ui {
namespace {

QString promiseFor(const QStringList& files) {
  const auto count = [&](FileKind kind) {
    return static_cast<int>(
        std::count_if(files.begin(), files.end(), [&](const QString& file) { return fileKindOf(file) == kind; }));
  };
  if (const int clips = count(FileKind::Clip)) return DropHint::tr("New identities from %n clip(s)", nullptr, clips);
  if (count(FileKind::Project)) return DropHint::tr("Open the project");
  if (count(FileKind::Identity)) return DropHint::tr("Use this identity");
  if (const int sounds = count(FileKind::Sound))
    return DropHint::tr("Add %n sound(s) to the timeline", nullptr, sounds);
  return DropHint::tr("This cannot be used here. Drop a video, a sound, an identity or a project.");
}

} // namespace

DropHint::DropHint(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setObjectName(QStringLiteral("dropHint"));
  hide();
}

void DropHint::showFor(const QStringList& files) {
  text_ = promiseFor(files);
  setGeometry(parentWidget()->rect());
  raise();
  show();
}

void DropHint::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor veil = t.window;
  veil.setAlphaF(.6f);
  painter.fillRect(rect(), veil);
  painter.setPen(QPen(t.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(6, 6, -6, -6), 12, 12);
  QFont font = this->font();
  font.setPixelSize(type::kTitle);
  font.setBold(true);
  painter.setFont(font);
  const QRect room = rect().adjusted(space::kHuge, space::kHuge, -space::kHuge, -space::kHuge);
  QRect words = painter.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, text_);
  words.adjust(-space::kLarge, -space::kMedium, space::kLarge, space::kMedium);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.accent);
  painter.drawRoundedRect(words, 8, 8);
  painter.setPen(t.onAccent);
  painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, text_);
}

} // namespace d3t::ui
