// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_once.h"

#include "core/base/atomic_file.h"
#include <fcntl.h>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace d3t::test {

std::filesystem::path madeOnce(const std::string& name, const std::string& key,
                               const std::function<void(const std::filesystem::path&)>& make) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(D3T_BUILD_DIR) / "made_for_tests", file = folder / name;
  const fs::path note = folder / (name + ".key"), fresh = folder / ("new_" + name);
  fs::create_directories(folder);
  const int lock = ::open((folder / (name + ".lock")).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  ::flock(lock, LOCK_EX); // tests run side by side
  const auto noted = readFile(note, 4096);
  if (!fs::exists(file) || !noted || *noted != key) {
    fs::remove(note);
    make(fresh);
    if (fs::exists(fresh)) fs::rename(fresh, file);
    if (fs::exists(file)) (void)writeFileAtomically(note, key);
  }
  ::close(lock);
  if (!fs::exists(note)) throw std::runtime_error(name + " could not be made");
  return file;
}

} // namespace d3t::test
