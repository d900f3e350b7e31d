// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/preview_graph.h"

#include "gpu/launch.h"
#include "gpu/regions.h"
#include "gpu/staging.h"
#include <algorithm>
#include <utility>

namespace d3t::gpu {
namespace {

constexpr const char* kWhere = "preview on the graphics card";

Status checkHead(const HeadView& head) {
  const auto bad = [](const char* what) { return badInput(what, kWhere, "make the identity again"); };
  if (head.count < 0 || head.codes < 0 || head.nodes < 1) return bad("a head without sizes");
  if (head.count > 0 && (!head.rows || !head.rig || !head.nodeIndex || !head.nodeWeight))
    return bad("a head without its values");
  const auto outside = [&](int32_t node) { return node < 0 || node >= head.nodes; };
  if (std::any_of(head.nodeIndex, head.nodeIndex + size_t{4} * static_cast<size_t>(head.count), outside))
    return bad("a head whose Gaussians hang on nodes that are not there");
  return {};
}

/// A captured graph, ready to be replayed.
class Replay {
public:
  Replay() = default;
  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;
  ~Replay() { clear(); }
  void clear() {
    if (exec_) cudaGraphExecDestroy(std::exchange(exec_, nullptr));
  }
  /// Captures what enqueue() puts into the stream. Not capturing is no failure: plain launches do the same.
  template <class Enqueue> void capture(cudaStream_t stream, Enqueue enqueue) {
    clear();
    cudaGraph_t graph = nullptr;
    if (cudaStreamBeginCapture(stream, cudaStreamCaptureModeThreadLocal) == cudaSuccess) {
      const bool enqueued = enqueue().has_value();
      if (cudaStreamEndCapture(stream, &graph) == cudaSuccess && enqueued &&
          cudaGraphInstantiate(&exec_, graph, 0) != cudaSuccess)
        exec_ = nullptr;
      if (graph) cudaGraphDestroy(graph);
    }
    cudaGetLastError();
  }
  bool ready() const { return exec_ != nullptr; }
  cudaError_t launch(cudaStream_t stream) const { return cudaGraphLaunch(exec_, stream); }

private:
  cudaGraphExec_t exec_ = nullptr;
};

} // namespace

struct PreviewGraph::Impl {
  Impl(const HeadView& h, int w, int ht, const Memory& m)
      : head(h), width(w), height(ht), stream(m.stream), headMemory(m), params(m), pictures(m), arena(m) {}
  ~Impl() {
    if (stream.get()) cudaStreamSynchronize(stream.get());
  }

  size_t pixels() const { return static_cast<size_t>(width) * static_cast<size_t>(height); }
  size_t paramFloats() const { return static_cast<size_t>(head.codes) + size_t{3} * static_cast<size_t>(head.nodes); }
  size_t paramBytes() const { return sizeof(RegionFrame) + paramFloats() * sizeof(float); }

  Status prepare();
  Status makeRoom();
  void setParams(const PreviewFrame&, bool background, bool transmittance);
  Status enqueue();
  Status drawPlainly();

  HeadView head; ///< after prepare(), pointers to the device
  int width, height;
  OwnStream stream;
  Staging headMemory;
  DeviceBuffer params, pictures, arena;
  PinnedBuffer pinned; ///< total, then RegionFrame, code and offsets: what the graph copies to the device
  Frame frame;
  uint64_t entries = 0;
  Replay replay;
  bool wanted = true, replayed = false;

  uint64_t* total() { return reinterpret_cast<uint64_t*>(pinned.data()); }
  char* hostParams() { return pinned.data() + 256; }
  float* background() { return static_cast<float*>(pictures.data()); }
  float* image() { return background() + 3 * pixels(); }
  float* transmittance() { return image() + 3 * pixels(); }
};

Status PreviewGraph::Impl::prepare() {
  if (auto ok = stream.make(); !ok) return ok;
  const auto n = static_cast<size_t>(head.count);
  const auto stage = [&](HeadView& h) {
    headMemory.input(h.rows, kHeadRows * n, false);
    headMemory.input(h.rig, 3 * n * static_cast<size_t>(h.codes), false);
    headMemory.input(h.nodeIndex, 4 * n, false);
    headMemory.input(h.nodeWeight, 4 * n, false);
  };
  HeadView counted = head;
  headMemory.begin();
  stage(counted);
  if (auto ok = headMemory.open(stream.get(), kWhere); !ok) return ok;
  stage(head);
  if (auto ok = headMemory.upload(stream.get(), kWhere); !ok) return ok;
  if (auto ok = params.reserve(paramBytes(), stream.get(), kWhere); !ok) return ok;
  if (auto ok = pictures.reserve(7 * pixels() * sizeof(float), stream.get(), kWhere); !ok) return ok;
  return pinned.reserve(256 + paramBytes(), kWhere);
}

/// Room for half as many entries again as the last frame had.
Status PreviewGraph::Impl::makeRoom() {
  frame.capacity = static_cast<uint32_t>(std::clamp<uint64_t>(entries + entries / 2, 16384, kMaxEntries));
  if (auto ok = check(sortBytes(frame, frame.sortBytes), kWhere); !ok) return ok;
  if (auto ok = arena.reserve(layOutForward(frame, nullptr), stream.get(), kWhere); !ok) return ok;
  layOutForward(frame, arena.data());
  return {};
}

void PreviewGraph::Impl::setParams(const PreviewFrame& next, bool withBackground, bool withTransmittance) {
  splat::Region region;
  region.camera = next.camera;
  RegionFrame r = regionFrame(region);
  r.count = static_cast<unsigned>(head.count);
  const auto* values = reinterpret_cast<const float*>(static_cast<const char*>(params.data()) + sizeof(RegionFrame));
  r.head = {head.rows, head.rig, head.nodeIndex, head.nodeWeight, values, values + head.codes, head.codes, head.nodes};
  r.background = withBackground ? background() : nullptr;
  r.image = image();
  r.transmittance = withTransmittance ? transmittance() : nullptr;
  std::memcpy(hostParams(), &r, sizeof(r));
  auto* floats = reinterpret_cast<float*>(hostParams() + sizeof(r));
  std::copy_n(next.code, head.codes, floats);
  std::copy_n(next.offsets, 3 * head.nodes, floats + head.codes);
}

Status PreviewGraph::Impl::enqueue() {
  const cudaStream_t s = stream.get();
  const auto in = cudaMemcpyAsync(params.data(), hostParams(), paramBytes(), cudaMemcpyHostToDevice, s);
  if (auto ok = check(in, kWhere); !ok) return ok;
  if (auto ok = check(launchForward(frame, s), kWhere); !ok) return ok;
  return check(cudaMemcpyAsync(total(), frame.total, sizeof(uint64_t), cudaMemcpyDeviceToHost, s), kWhere);
}

/// Plain launches, with more room until it is enough.
Status PreviewGraph::Impl::drawPlainly() {
  for (;;) {
    if (auto ok = enqueue(); !ok) return ok;
    if (auto ok = check(cudaStreamSynchronize(stream.get()), kWhere); !ok) return ok;
    entries = *total();
    if (entries <= frame.capacity) return {};
    if (entries > kMaxEntries)
      return fail(ErrorKind::Failed, "the head covers too many tiles", kWhere, "show it smaller");
    replay.clear();
    if (auto ok = makeRoom(); !ok) return ok;
  }
}

PreviewGraph::PreviewGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PreviewGraph::~PreviewGraph() = default;

Result<std::unique_ptr<PreviewGraph>> PreviewGraph::make(const HeadView& head, int width, int height,
                                                         const Memory& memory) {
  if (auto ok = checkHead(head); !ok) return passOn(ok);
  splat::Region region;
  region.camera.width = width, region.camera.height = height;
  if (auto ok = splat::checkRegion(region, kWhere); !ok) return passOn(ok);
  auto impl = std::make_unique<Impl>(head, width, height, memory);
  if (auto ok = impl->prepare(); !ok) return passOn(ok);
  RegionFrame r = regionFrame(region);
  r.count = static_cast<unsigned>(head.count);
  if (auto ok = numberRegions({&r, 1}, impl->frame); !ok) return passOn(ok);
  impl->frame.region = static_cast<const RegionFrame*>(impl->params.data());
  if (auto ok = impl->makeRoom(); !ok) return passOn(ok);
  return std::unique_ptr<PreviewGraph>(new PreviewGraph(std::move(impl)));
}

Status PreviewGraph::draw(const PreviewFrame& next, const float* background, float* image, float* transmittance) {
  Impl& s = *impl_;
  splat::Region region;
  region.camera = next.camera;
  if (auto ok = splat::checkRegion(region, kWhere); !ok) return ok;
  if (next.camera.width != s.width || next.camera.height != s.height)
    return badInput("a camera of another size", kWhere, "make a preview of the new size");
  const cudaStream_t stream = s.stream.get();
  const size_t plane = s.pixels() * sizeof(float);
  if (background)
    if (auto ok = check(cudaMemcpyAsync(s.background(), background, 3 * plane, cudaMemcpyDefault, stream), kWhere); !ok)
      return ok;
  s.setParams(next, background != nullptr, transmittance != nullptr);
  s.replayed = false;
  if (s.wanted && s.entries > 0 && !s.replay.ready()) {
    if (auto ok = s.makeRoom(); !ok) return ok;
    s.replay.capture(stream, [&] { return s.enqueue(); });
  }
  if (s.wanted && s.replay.ready()) {
    if (auto ok = check(s.replay.launch(stream), kWhere); !ok) return ok;
    if (auto ok = check(cudaStreamSynchronize(stream), kWhere); !ok) return ok;
    s.entries = *s.total();
    s.replayed = s.entries <= s.frame.capacity;
  }
  if (!s.replayed)
    if (auto ok = s.drawPlainly(); !ok) return ok;
  if (auto ok = check(cudaMemcpyAsync(image, s.image(), 3 * plane, cudaMemcpyDefault, stream), kWhere); !ok) return ok;
  if (transmittance)
    if (auto ok = check(cudaMemcpyAsync(transmittance, s.transmittance(), plane, cudaMemcpyDefault, stream), kWhere);
        !ok)
      return ok;
  return check(cudaStreamSynchronize(stream), kWhere);
}

bool PreviewGraph::replayed() const {
  return impl_->replayed;
}

void PreviewGraph::useGraph(bool wanted) {
  impl_->wanted = wanted;
}

} // namespace d3t::gpu
