// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/identity_card.h"
#include <QString>

namespace d3t::ui {

/// An identity of the identity folder as the library lists it.
struct LibraryEntry : IdentityCard {
  QString file;
  QString problem; ///< why it cannot be read; then only `file` and `name` (of the file) are set
};

/// How a change of a file went: where it is now, or what is wrong.
struct FileAnswer {
  QString file, problem, remedy;
};

// All of these read and write whole files: call them on a worker.

LibraryEntry readEntry(const QString& file);
/// Copies a finished identity into the folder as NAME.d3id (another name where that one is taken, but for `replaces`,
/// which it takes the place of), with the name written into it.
FileAnswer keepIdentity(const QString& from, const QString& folder, const QString& name, const QString& replaces);
/// Gives an identity another name, in the file and of the file.
FileAnswer renameIdentity(const QString& file, const QString& name);
/// A name that any file system takes, from what a person typed.
QString fileNameOf(const QString& name);

} // namespace d3t::ui
