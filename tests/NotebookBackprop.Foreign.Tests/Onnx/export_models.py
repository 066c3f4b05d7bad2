"""Exports small networks from PyTorch, with what they give and their gradients in double precision."""
import json
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore")


class Recurrent(nn.Module):
    """Words in, the mean over all steps out."""

    def __init__(self, kind, **settings):
        super().__init__()
        self.words = nn.Embedding(7, 4)
        self.cell = kind(4, 5, **settings)
        self.head = nn.Linear(5 * (2 if settings.get("bidirectional") else 1), 3)

    def forward(self, words):
        return self.head(self.cell(self.words(words))[0].mean(dim=1))


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(channels)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        return torch.relu(x + self.second(torch.relu(self.norm(self.first(x)))))


class Decoder(nn.Module):
    """A small GPT: words and places, masked attention, tied output."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(11, 8)
        self.places = nn.Embedding(6, 8)
        self.norm1 = nn.LayerNorm(8)
        self.qkv = nn.Linear(8, 24)
        self.out = nn.Linear(8, 8)
        self.norm2 = nn.LayerNorm(8)
        self.mlp = nn.Sequential(nn.Linear(8, 16), nn.GELU(), nn.Linear(16, 8))

    def forward(self, words):
        b, t = words.shape
        x = self.words(words) + self.places(torch.arange(t))
        q, k, v = [part.view(b, t, 2, 4).transpose(1, 2) for part in self.qkv(self.norm1(x)).split(8, dim=2)]
        scores = q @ k.transpose(-2, -1) / 4 ** 0.5
        mask = torch.tril(torch.ones(t, t)) == 0
        x = x + self.out((scores.masked_fill(mask, float("-inf")).softmax(-1) @ v).transpose(1, 2).reshape(b, t, 8))
        x = x + self.mlp(self.norm2(x))
        return x @ self.words.weight.t()


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Sequential(nn.Conv2d(1, 3, 3, stride=2, padding=1), nn.SiLU(), nn.GroupNorm(3, 3))
        self.up = nn.ConvTranspose2d(3, 2, 4, stride=2, padding=1)
        self.head = nn.Conv2d(2, 1, 1)

    def forward(self, x):
        y = self.up(self.down(x))
        return self.head(nn.functional.interpolate(y, scale_factor=2, mode="bilinear", align_corners=False))


def words(classes, *shape):
    return torch.randint(0, classes, shape)


def networks():
    yield "mlp", 13, nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Dropout(0.5), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 2)), torch.randn(4, 3)
    yield "cnn", 16, nn.Sequential(
        nn.Conv2d(2, 4, 3, padding=1), nn.BatchNorm2d(4), nn.SiLU(), nn.MaxPool2d(2), Residual(4),
        nn.AvgPool2d(2, ceil_mode=True), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 3)), torch.randn(2, 2, 9, 8)
    yield "lstm", 15, Recurrent(nn.LSTM, batch_first=True, num_layers=2), words(7, 2, 5)
    yield "bilstm", 14, Recurrent(nn.LSTM, batch_first=True, bidirectional=True), words(7, 2, 5)
    yield "gru", 16, Recurrent(nn.GRU, batch_first=True), words(7, 2, 5)
    yield "rnn", 13, Recurrent(nn.RNN, batch_first=True, nonlinearity="relu"), words(7, 2, 5)
    yield "transformer", 16, nn.TransformerEncoderLayer(8, 2, 16, activation="gelu", batch_first=True), torch.randn(2, 5, 8)
    yield "gpt", 14, Decoder(), words(11, 2, 6)
    yield "autoencoder", 16, Autoencoder(), torch.randn(2, 1, 8, 8)


def record(name, opset, net, x):
    net.eval()
    # As after some training: else scales are all ones, and the exporter keeps equal numbers once for several layers.
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.add_(0.1 * torch.randn_like(parameter))
        for module in net.modules():
            if isinstance(module, nn.modules.batchnorm._BatchNorm):
                module.running_mean.uniform_(-0.5, 0.5)
                module.running_var.uniform_(0.5, 1.5)
    # Training mode of the exporter keeps the names and weights as they are; each layer's own mode stays.
    torch.onnx.export(net, x, f"{name}.onnx", opset_version=opset, training=torch.onnx.TrainingMode.PRESERVE,
                      do_constant_folding=False, input_names=["x"], output_names=["y"])
    torch.onnx.export(net, x, f"{name}.folded.onnx", opset_version=opset, input_names=["x"], output_names=["y"])
    net.double()
    inputs = x.double().requires_grad_() if x.is_floating_point() else x
    y = net(inputs)
    torch.sin(y + 0.3).sum().backward()
    return {
        "shape": list(x.shape), "x": x.double().flatten().tolist(), "y": y.flatten().tolist(),
        "gradients": {name: p.grad.flatten().tolist() for name, p in net.named_parameters()},
        "of_x": inputs.grad.flatten().tolist() if x.is_floating_point() else None,
    }


torch.manual_seed(5)
with open("models.json", "w") as file:
    json.dump({name: record(name, opset, net, x) for name, opset, net, x in networks()}, file)
