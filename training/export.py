"""A trained network as the file that onrecord ships: `python -m training.export --run FOLDER --base … --out FILE`."""

import argparse
import json
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from onrecord.extract.tagger.labels import LAYOUT
from training.evaluate import load


def export(run: Path, folder: Path, out: Path, *, about: dict[str, str]) -> None:
    """Write int8 weights (7 bits used: the same sums on processors with and without VNNI), the layout and `about`."""
    network, _ = load(run, folder)
    with TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            network,
            (torch.randint(1, 1000, (2, 40)),),
            str(plain),
            input_names=["ids"],
            output_names=["answers"],
            dynamic_axes={"ids": {0: "batch", 1: "length"}, "answers": {0: "batch", 1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            out,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        )
    model = onnx.load(out)
    model.doc_string = ""
    heads = {name: list(classes) for name, classes in LAYOUT.heads.items()}
    for key, value in {**about, "heads": json.dumps(heads)}.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, out)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--name", required=True, help="the model's version, as `explain` and the ledger know it")
    options = parser.parse_args()
    export(Path(options.run), Path(options.base), Path(options.out), about={"name": options.name})
    print(options.out, Path(options.out).stat().st_size)


if __name__ == "__main__":
    main()
