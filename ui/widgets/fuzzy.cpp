// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fuzzy.h"

#include <QStringList>

namespace d3t::ui {
namespace {

QString plain(const QString& text) {
  QString out;
  for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
    if (c.category() != QChar::Mark_NonSpacing && c != u'&') out += c;
  return out;
}

int letterByLetter(const QString& word, const QString& text) {
  qsizetype at = -1;
  int gaps = 0;
  for (const QChar c : word) {
    const qsizetype next = text.indexOf(c, at + 1);
    if (next < 0) return 0;
    if (at >= 0 && next != at + 1) ++gaps;
    at = next;
  }
  return word.size() > 1 && gaps < word.size() - 1 ? qMax(1, 12 - 3 * gaps) : 0; // single letters scattered say nothing
}

int wordScore(const QString& word, const QString& text) {
  int best = 0;
  for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
    const qsizetype end = at + word.size();
    const bool whole = begins && (end == text.size() || !text[end].isLetterOrNumber());
    best = qMax(best, (whole ? 60 : begins ? 45 : 20) + (at == 0 ? 10 : 0));
  }
  return best > 0 ? best : letterByLetter(word, text);
}

} // namespace

int fuzzyScore(const QString& query, const QString& given) {
  const QString text = plain(given);
  int total = 0;
  for (const QString& word : plain(query).split(u' ', Qt::SkipEmptyParts)) {
    const int score = wordScore(word, text);
    if (score == 0) return 0;
    total += score;
  }
  return total;
}

} // namespace d3t::ui
