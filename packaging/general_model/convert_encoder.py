#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the first layers of Moonshine tiny's encoder out of its ONNX Runtime file and writes them as safetensors.

    convert_encoder.py encoder_model.ort encoder.safetensors

Needs numpy and onnxruntime (for its reader of the file format). Part of packaging/general_model/make; not used by the
program. Quantised matrices are widened to the values they stand for; the names are those of
core/speech/encoder_graph.cpp. The projections (code.*, articulation.*) are written as zeros: `d3talker pretrain`
learns them.
"""
import json
import struct
import sys

import numpy as np
from onnxruntime.tools.ort_format_model.ort_flatbuffers_py.fbs import InferenceSession

TYPES = {1: np.float32, 2: np.uint8, 3: np.int8, 6: np.int32, 7: np.int64}
LAYERS, CHANNELS, CODE = 4, 288, 192
PARTS = {"q_proj": "query", "k_proj": "key", "v_proj": "value", "o_proj": "output", "fc1": "up", "fc2": "down"}


def constants(graph):
    out = {}
    for i in range(graph.InitializersLength()):
        t = graph.Initializers(i)
        shape = [t.Dims(k) for k in range(t.DimsLength())]
        out[t.Name().decode()] = np.frombuffer(t.RawDataAsNumpy().tobytes(), TYPES[t.DataType()]).reshape(shape)
    return out


def matrices(graph, c):
    """(layer, part) -> matrix: which constant belongs where is told by the name of the node's output."""
    out = {}
    for i in range(graph.NodesLength()):
        node = graph.Nodes(i)
        if node.OpType().decode() not in ("MatMulIntegerToFloat", "DynamicQuantizeMatMul"):
            continue
        inputs = [node.Inputs(k).decode() for k in range(node.InputsLength())]
        path = node.Outputs(0).decode().split("/")  # /layers.0/self_attn/q_proj/MatMul_output_0
        base = next(x for x in inputs if x.startswith("onnx::") and x.endswith("_quantized"))[: -len("_quantized")]
        q, zero, scale = (c[base + end] for end in ("_quantized", "_zero_point", "_scale"))
        out[int(path[1].split(".")[1]), path[3]] = (q.astype(np.float32) - zero.astype(np.float32)) * scale
    return out


def encoder(graph):
    c = constants(graph)
    flat = lambda w: w.transpose(2, 1, 0).reshape(-1, w.shape[0])  # out, in, kernel -> (kernel, in), out
    t = {
        "encoder.conv1": flat(c["conv1.weight_add_tensor"]),
        "encoder.conv2": flat(c["conv2.weight_add_tensor"]),
        "encoder.conv2.bias": c["conv2.bias"],
        "encoder.conv3": flat(c["conv3.weight_add_tensor"]),
        "encoder.conv3.bias": c["conv3.bias"],
        "encoder.norm.scale": c["onnx::Mul_2080"].ravel(),
        "encoder.norm.shift": c["onnx::Add_2081"].ravel(),
    }
    all_matrices = matrices(graph, c)
    for layer in range(LAYERS):
        name, theirs = f"encoder.layer{layer}.", f"layers.{layer}."
        for part, ours in PARTS.items():
            t[name + ours] = all_matrices[layer, part]
        t[name + "up.bias"] = c[theirs + "mlp.fc1.bias"]
        t[name + "down.bias"] = c[theirs + "mlp.fc2.bias"]
        t[name + "norm1"] = c[theirs + "input_layernorm.weight"]
        t[name + "norm2"] = c[theirs + "post_attention_layernorm.weight"]
    return t


def write(file, tensors):
    header, blobs, at = {"__metadata__": {"format": "d3t-general-model", "version": "1"}}, [], 0
    for name in sorted(tensors):
        half = name.startswith("encoder.")
        a = np.ascontiguousarray(tensors[name], np.float16 if half else np.float32)
        header[name] = {"dtype": "F16" if half else "F32", "shape": list(a.shape), "data_offsets": [at, at + a.nbytes]}
        at += a.nbytes
        blobs.append(a.tobytes())
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(file, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def main():
    with open(sys.argv[1], "rb") as file:
        graph = InferenceSession.InferenceSession.GetRootAsInferenceSession(file.read(), 0).Model().Graph()
    tensors = encoder(graph)
    states = 3 * CHANNELS
    tensors |= {"code.mean": np.zeros(states), "code.basis": np.zeros((states, CODE)),
                "articulation.weights": np.zeros((CODE, 3)), "articulation.mean": np.zeros(3)}
    write(sys.argv[2], tensors)


main()
