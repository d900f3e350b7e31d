// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <functional>

class QObject;
class QString;

namespace d3t::ui {

/// Reads a picture file on a worker, no larger than `box` (device pixels), and hands it to `done` on the GUI thread; a
/// null image where it cannot be read. Nothing is called once `context` is gone.
void loadPicture(const QString& file, QSize box, QObject* context, std::function<void(const QImage&)> done);
/// The same of the bytes of a picture file.
QImage pictureOf(const QByteArray& bytes, QSize box);

/// A picture with round corners over the middle of a box of this size at this scale: for lists. A null image gives an
/// empty box.
QPixmap thumbnailOf(const QImage&, QSize box, qreal scale);

} // namespace d3t::ui
