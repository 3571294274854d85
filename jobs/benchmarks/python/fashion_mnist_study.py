"""What one would write instead of jobs/studies/fashion-mnist-optimizers.yaml: PyTorch in a pool of processes.

The same 45 trials: 784-100-10, five optimizers at three learning rates, every training sample once per epoch in a new
order, the whole test set after every epoch, the loss of every step kept. Data are tensors in memory, shared by the
processes, and indexed; a DataLoader would be slower. Usage: EPOCHS SEEDS PROCESSES FOLDER-OF-IDX-FILES OUT [flush],
where flush takes subnormal numbers for zero (torch.set_flush_denormal), which PyTorch does not do by itself.
"""
import csv
import gzip
import itertools
import multiprocessing
import os
import sys

import numpy as np
import torch
import torch.nn.functional as F

BATCH = 64
OPTIMIZERS = {
    "sgd": lambda p, lr: torch.optim.SGD(p, lr=lr),
    "momentum": lambda p, lr: torch.optim.SGD(p, lr=lr, momentum=0.9),
    "rmsprop": lambda p, lr: torch.optim.RMSprop(p, lr=lr, alpha=0.9, eps=1e-8),
    "adam": lambda p, lr: torch.optim.Adam(p, lr=lr),
    "amsgrad": lambda p, lr: torch.optim.Adam(p, lr=lr, amsgrad=True),
}
RATES = (0.5, 1e-2, 1e-5)


def read_idx(path, header):
    with gzip.open(path) as file:
        return np.frombuffer(file.read(), dtype=np.uint8, offset=header)


def read_samples(folder, prefix):
    images = read_idx(os.path.join(folder, prefix + "-images-idx3-ubyte.gz"), 16)
    labels = read_idx(os.path.join(folder, prefix + "-labels-idx1-ubyte.gz"), 8)
    inputs = torch.from_numpy(images.reshape(len(labels), -1).astype(np.float32) / 255)
    return inputs, torch.from_numpy(labels.astype(np.int64))


def new_model():
    model = torch.nn.Sequential(torch.nn.Linear(784, 100), torch.nn.ReLU(), torch.nn.Linear(100, 10))
    for layer in (model[0], model[2]):
        deviation = layer.in_features ** -0.5
        torch.nn.init.trunc_normal_(layer.weight, std=deviation, a=-2 * deviation, b=2 * deviation)
        torch.nn.init.zeros_(layer.bias)
    return model


def accuracy(model):
    inputs, labels = TEST
    with torch.no_grad():
        return (model(inputs).argmax(1) == labels).double().mean().item()


def run(trial):
    optimizer_name, rate, seed = trial
    torch.set_num_threads(1)
    torch.set_flush_denormal(FLUSH)
    torch.manual_seed(seed)
    model = new_model()
    optimizer = OPTIMIZERS[optimizer_name](model.parameters(), rate)
    inputs, labels = TRAIN
    losses, scores = [], [accuracy(model)]
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(labels)).split(BATCH):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(inputs[batch]), labels[batch])
            losses.append(loss.item())
            if not losses[-1] <= 1e6:
                break
            loss.backward()
            optimizer.step()
        scores.append(accuracy(model))
        if not losses[-1] <= 1e6:
            break
    np.savez_compressed(os.path.join(OUT, f"{optimizer_name}-{rate}-{seed}.npz"), losses=losses, scores=scores)
    outcome = "completed" if losses[-1] <= 1e6 else "diverged"
    return optimizer_name, rate, seed, outcome, scores[-1]


if __name__ == "__main__":
    EPOCHS, SEEDS, PROCESSES = map(int, sys.argv[1:4])
    FOLDER, OUT = sys.argv[4:6]
    FLUSH = sys.argv[6:] == ["flush"]
    TRAIN, TEST = read_samples(FOLDER, "train"), read_samples(FOLDER, "t10k")
    trials = list(itertools.product(OPTIMIZERS, RATES, range(1, SEEDS + 1)))
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        rows = pool.map(run, trials, chunksize=1)
    with open(os.path.join(OUT, "trials.csv"), "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["optimizer", "learning_rate", "seed", "outcome", "final_test_accuracy"])
        writer.writerows(rows)
