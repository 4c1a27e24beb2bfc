"""The choice of backbones, with what each costs: plain facts, importable without torch.

The table of torchvision's networks is kept here by hand, since asking
torchvision means importing torch; a test holds the two together.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from alc_engine.runtime.settings import BackboneSpec

PAPER_NETWORK = "resnet101"
_PAPER_FILE = "resnet101-63fe2227.pth"


@dataclass(frozen=True, slots=True)
class BackboneInfo:
    """A backbone to choose.

    Attributes
    ----------
    name : str
        The name in `BackboneSpec`.
    family : str
        ``"patches"``, ``"torchvision"``, ``"precomputed"``: what computes it.
    title : str
        What it is, in words.
    download_mb : float
        Size of its published weights in MB; 0 if nothing is ever fetched.
    has_weights : bool
        Whether it reads weights: published ones, or a file that the user names.
    """

    name: str
    family: str
    title: str
    download_mb: float
    has_weights: bool = False


# Name in torchvision -> its name in words, MB of the weights published first.
_NETWORKS = {
    "alexnet": ("AlexNet", 233.1),
    "convnext_base": ("ConvNeXt base", 338.1),
    "convnext_large": ("ConvNeXt large", 754.5),
    "convnext_small": ("ConvNeXt small", 191.7),
    "convnext_tiny": ("ConvNeXt tiny", 109.1),
    "densenet121": ("DenseNet-121", 30.8),
    "densenet161": ("DenseNet-161", 110.4),
    "densenet169": ("DenseNet-169", 54.7),
    "densenet201": ("DenseNet-201", 77.4),
    "efficientnet_b0": ("EfficientNet B0", 20.5),
    "efficientnet_b1": ("EfficientNet B1", 30.1),
    "efficientnet_b2": ("EfficientNet B2", 35.2),
    "efficientnet_b3": ("EfficientNet B3", 47.2),
    "efficientnet_b4": ("EfficientNet B4", 74.5),
    "efficientnet_b5": ("EfficientNet B5", 116.9),
    "efficientnet_b6": ("EfficientNet B6", 165.4),
    "efficientnet_b7": ("EfficientNet B7", 254.7),
    "efficientnet_v2_l": ("EfficientNet V2 large", 454.6),
    "efficientnet_v2_m": ("EfficientNet V2 medium", 208.0),
    "efficientnet_v2_s": ("EfficientNet V2 small", 82.7),
    "googlenet": ("GoogLeNet", 49.7),
    "inception_v3": ("Inception V3", 103.9),
    "maxvit_t": ("MaxViT tiny", 118.8),
    "mnasnet0_5": ("MNASNet 0.5", 8.6),
    "mnasnet0_75": ("MNASNet 0.75", 12.3),
    "mnasnet1_0": ("MNASNet 1.0", 16.9),
    "mnasnet1_3": ("MNASNet 1.3", 24.2),
    "mobilenet_v2": ("MobileNet V2", 13.6),
    "mobilenet_v3_large": ("MobileNet V3 large", 21.1),
    "mobilenet_v3_small": ("MobileNet V3 small", 9.8),
    "regnet_x_16gf": ("RegNet X 16 GF", 207.6),
    "regnet_x_1_6gf": ("RegNet X 1.6 GF", 35.3),
    "regnet_x_32gf": ("RegNet X 32 GF", 412.0),
    "regnet_x_3_2gf": ("RegNet X 3.2 GF", 58.8),
    "regnet_x_400mf": ("RegNet X 400 MF", 21.3),
    "regnet_x_800mf": ("RegNet X 800 MF", 27.9),
    "regnet_x_8gf": ("RegNet X 8 GF", 151.5),
    "regnet_y_128gf": ("RegNet Y 128 GF", 2461.6),
    "regnet_y_16gf": ("RegNet Y 16 GF", 319.5),
    "regnet_y_1_6gf": ("RegNet Y 1.6 GF", 43.2),
    "regnet_y_32gf": ("RegNet Y 32 GF", 554.1),
    "regnet_y_3_2gf": ("RegNet Y 3.2 GF", 74.6),
    "regnet_y_400mf": ("RegNet Y 400 MF", 16.8),
    "regnet_y_800mf": ("RegNet Y 800 MF", 24.8),
    "regnet_y_8gf": ("RegNet Y 8 GF", 150.7),
    "resnet101": ("ResNet-101", 170.5),
    "resnet152": ("ResNet-152", 230.4),
    "resnet18": ("ResNet-18", 44.7),
    "resnet34": ("ResNet-34", 83.3),
    "resnet50": ("ResNet-50", 97.8),
    "resnext101_32x8d": ("ResNeXt-101 32x8d", 339.6),
    "resnext101_64x4d": ("ResNeXt-101 64x4d", 319.3),
    "resnext50_32x4d": ("ResNeXt-50 32x4d", 95.8),
    "shufflenet_v2_x0_5": ("ShuffleNet V2 x0.5", 5.3),
    "shufflenet_v2_x1_0": ("ShuffleNet V2 x1.0", 8.8),
    "shufflenet_v2_x1_5": ("ShuffleNet V2 x1.5", 13.6),
    "shufflenet_v2_x2_0": ("ShuffleNet V2 x2.0", 28.4),
    "squeezenet1_0": ("SqueezeNet 1.0", 4.8),
    "squeezenet1_1": ("SqueezeNet 1.1", 4.7),
    "swin_b": ("Swin base", 335.4),
    "swin_s": ("Swin small", 189.8),
    "swin_t": ("Swin tiny", 108.2),
    "swin_v2_b": ("Swin V2 base", 336.4),
    "swin_v2_s": ("Swin V2 small", 190.7),
    "swin_v2_t": ("Swin V2 tiny", 108.6),
    "vgg11": ("VGG-11", 506.8),
    "vgg11_bn": ("VGG-11 with batch normalisation", 506.9),
    "vgg13": ("VGG-13", 507.5),
    "vgg13_bn": ("VGG-13 with batch normalisation", 507.6),
    "vgg16": ("VGG-16", 527.8),
    "vgg16_bn": ("VGG-16 with batch normalisation", 527.9),
    "vgg19": ("VGG-19", 548.1),
    "vgg19_bn": ("VGG-19 with batch normalisation", 548.1),
    "vit_b_16": ("ViT base, patches of 16", 330.3),
    "vit_b_32": ("ViT base, patches of 32", 336.6),
    "vit_h_14": ("ViT huge, patches of 14", 2416.6),
    "vit_l_16": ("ViT large, patches of 16", 1161.0),
    "vit_l_32": ("ViT large, patches of 32", 1169.4),
    "wide_resnet101_2": ("Wide ResNet-101-2", 242.9),
    "wide_resnet50_2": ("Wide ResNet-50-2", 131.8),
}


def available() -> tuple[BackboneInfo, ...]:
    """Every backbone: the built-in features, the paper's network, the others by name."""
    others = sorted(name for name in _NETWORKS if name != PAPER_NETWORK)
    return (
        BackboneInfo(
            "patches", "patches", "Built in: learns features from your images, no download", 0.0
        ),
        *(_network(name) for name in (PAPER_NETWORK, *others)),
        BackboneInfo(
            "precomputed", "precomputed", "Features from a file (.npy), one row per image", 0.0
        ),
    )


def has_weights(name: str) -> bool:
    """Whether the backbone of that name reads weights; False for one that is not there."""
    return any(info.name == name and info.has_weights for info in available())


def default_spec() -> BackboneSpec:
    """The paper's ResNet-101 if its weights are at hand, else the built-in features.

    Nothing is fetched without the user's word, and none is needed.
    """
    if (hub_folder() / _PAPER_FILE).is_file():
        return BackboneSpec(PAPER_NETWORK)
    return BackboneSpec("patches")


def hub_folder() -> Path:
    """Where torch keeps weights that were fetched once."""
    home = os.environ.get("TORCH_HOME")
    if not home:
        home = str(Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "torch")
    return Path(home).expanduser() / "hub" / "checkpoints"


def _network(name: str) -> BackboneInfo:
    title, size = _NETWORKS[name]
    choice = ", the paper's choice" if name == PAPER_NETWORK else ""
    return BackboneInfo(
        name, "torchvision", f"{title}{choice} ({size:,.0f} MB download)", size, True
    )
