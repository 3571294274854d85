"""The PyTorch side of the benchmark TransformStep: one update of 79,510 weights in one tensor, one thread.

Reads lines "OPTIMIZER STEPS", and answers each with the mean seconds of a step; an optimizer that PyTorch lacks takes
NaN.
"""
import sys
import time

import torch

torch.set_num_threads(1)
torch.manual_seed(1)
WEIGHTS, RATE = 79_510, 1e-3
OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=RATE),
    "momentum": lambda p: torch.optim.SGD(p, lr=RATE, momentum=0.9),
    "nesterov": lambda p: torch.optim.SGD(p, lr=RATE, momentum=0.9, nesterov=True),
    "adagrad": lambda p: torch.optim.Adagrad(p, lr=RATE, initial_accumulator_value=0.1),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=RATE, alpha=0.9),
    "adam": lambda p: torch.optim.Adam(p, lr=RATE),
    "amsgrad": lambda p: torch.optim.Adam(p, lr=RATE, amsgrad=True),
}


def make(optimizer):
    weights = torch.randn(WEIGHTS, requires_grad=True)
    weights.grad = torch.randn(WEIGHTS)
    return OPTIMIZERS[optimizer]([weights])


made = {}
print("PyTorch", torch.__version__, flush=True)
for line in sys.stdin:
    name, count = line.split()
    if name not in OPTIMIZERS:
        print("NaN", flush=True)
        continue
    optimizer = made.setdefault(name, make(name))
    start = time.perf_counter()
    for _ in range(int(count)):
        optimizer.step()
    print((time.perf_counter() - start) / int(count), flush=True)
