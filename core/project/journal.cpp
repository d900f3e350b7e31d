// SPDX-License-Identifier: GPL-3.0-or-later
// A line is ["<hash of the rest>",{...}]: the first {"n":0,"project":...}, then {"n":1,"edit":name,"change":...} and,
// where more than the timeline changed, "head".
#include "core/project/journal.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/log.h"
#include "core/timeline/text.h"
#include "core/timeline/timeline_text.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace d3t::project {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr size_t kHashDigits = 32, kMaxJournal = size_t{1} << 30;

std::string lineOf(const std::string& payload) {
  return "[\"" + hashBytes(payload) + "\"," + payload + "]\n";
}

/// The payload of a line without its newline; nothing where it is cut off or damaged.
std::optional<std::string_view> payloadOf(std::string_view line) {
  constexpr size_t kBefore = 2 + kHashDigits + 2;
  if (line.size() < kBefore + 1 || !line.starts_with("[\"") || line.back() != ']') return std::nullopt;
  const std::string_view payload = line.substr(kBefore, line.size() - kBefore - 1);
  if (hashBytes(payload) != line.substr(2, kHashDigits)) return std::nullopt;
  return payload;
}

std::string snapshotLine(const Project& p) {
  std::string text = writeProject(p); // whose line ends are all between its parts
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  return lineOf("{\"n\":0,\"project\":" + text + "}");
}

std::string editLine(int number, const std::string& name, const Project& before, const Project& after) {
  json j = {{"n", number}, {"edit", name}};
  j["change"] = json::parse(timeline::writeChange(before.timeline, after.timeline));
  const std::string head = writeHead(after);
  if (head != writeHead(before)) j["head"] = json::parse(head);
  return lineOf(j.dump(-1, ' ', false, json::error_handler_t::replace));
}

/// False: the line does not go on from `r`.
bool applyLine(Recovered& r, std::string_view payload, const std::string& where) {
  const json j = json::parse(payload, nullptr, false);
  if (!j.is_object() || j.value("n", json()) != r.edits + 1 || !j.value("edit", json()).is_string()) return false;
  Project next = r.project;
  if (!timeline::applyChange(next.timeline, j.value("change", json()).dump(), where)) return false;
  if (j.contains("head") && !readHead(next, j["head"].dump(), where)) return false;
  r = {std::move(next), j["edit"].get<std::string>(), r.edits + 1};
  return true;
}

} // namespace

Result<Journal> Journal::start(const fs::path& folder, const Project& now, Options options) {
  Journal journal(folder / kJournalFile, options);
  removeLeftovers(journal.file_);
  removeLeftovers(folder / kProjectFile);
  if (auto ok = journal.restart(now); !ok) return passOn(ok);
  return journal;
}

Journal::Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Status Journal::append(const std::string& name, const Project& now) {
  if (now == last_) return {};
  if (fd_.get() < 0) return restart(now); // the snapshot failed the last time
  const std::string line = editLine(edits_ + 1, timeline::asName(name), last_, now);
  for (size_t done = 0; done < line.size();) {
    const ssize_t n = ::write(fd_.get(), line.data() + done, line.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      const int code = errno;
      // A half line in between would hide all that follow.
      if (::ftruncate(fd_.get(), length_) != 0) fd_ = Descriptor();
      return systemError("the autosave could not be written", file_, code);
    }
    done += static_cast<size_t>(n);
  }
  length_ += static_cast<int64_t>(line.size());
  ++edits_;
  last_ = now;
  unsynced_ = true;
  return tick();
}

Status Journal::tick() {
  const auto now = Clock::now();
  if (edits_ > 0 && now - snapshot_ >= options_.snapshotEvery) return restart(Project(last_));
  if (!unsynced_ || fd_.get() < 0 || now - synced_ < options_.syncEvery) return {};
  synced_ = now;
  unsynced_ = false;
  if (::fdatasync(fd_.get()) != 0) return systemError("the autosave could not be written", file_, errno);
  return {};
}

Status Journal::restart(const Project& now) {
  const std::string line = snapshotLine(now);
  snapshot_ = synced_ = Clock::now(); // also when it fails: not again at once
  if (auto ok = writeFileAtomically(file_, line); !ok) return ok;
  fd_ = Descriptor(::open(file_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
  if (fd_.get() < 0) return systemError("the autosave could not be opened", file_, errno);
  length_ = static_cast<int64_t>(line.size());
  edits_ = 0;
  last_ = now;
  unsynced_ = false;
  return {};
}

Status Journal::finish() {
  fd_ = Descriptor();
  if (::unlink(file_.c_str()) != 0 && errno != ENOENT)
    return systemError("the autosave could not be removed", file_, errno);
  return {};
}

Result<std::optional<Recovered>> readJournal(const fs::path& folder) {
  const fs::path file = folder / kJournalFile;
  std::error_code code;
  if (!fs::exists(file, code)) return std::nullopt;
  const auto bytes = readFile(file, kMaxJournal);
  if (!bytes) { // the saved state is still there
    logWarning(bytes.error().message());
    return std::nullopt;
  }
  std::optional<Recovered> recovered;
  for (std::string_view rest = *bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto payload = payloadOf(line);
    if (!payload || !timeline::checkJsonDepth(*payload, file.string())) break;
    if (recovered) {
      if (!applyLine(*recovered, *payload, file.string())) break;
      continue;
    }
    const json first = json::parse(*payload, nullptr, false);
    if (!first.is_object() || !first.contains("project")) break;
    const std::string text = first["project"].dump();
    if (auto ok = checkVersion(text, file.string()); !ok) return passOn(ok);
    auto project = readProject(text, file.string());
    if (!project) break;
    recovered = Recovered{std::move(*project), {}, 0};
  }
  return recovered;
}

} // namespace d3t::project
