"""The PyTorch side of the benchmark ClassifierStep: one training step of a 784-100-10 classifier on one thread.

Reads lines "FORM STEPS" with FORM nn or lean, and answers each with the mean seconds of a step.
"""
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.manual_seed(1)
SIZES, BATCH, BATCHES, RATE = (784, 100, 10), 64, 16, 0.01
INPUTS = torch.rand(BATCHES, BATCH, SIZES[0])
LABELS = torch.randint(0, SIZES[2], (BATCHES, BATCH))


def as_users_write_it():
    """nn.Sequential, cross_entropy and optim.SGD."""
    model = torch.nn.Sequential(
        torch.nn.Linear(SIZES[0], SIZES[1]), torch.nn.ReLU(), torch.nn.Linear(SIZES[1], SIZES[2]))
    optimizer = torch.optim.SGD(model.parameters(), lr=RATE)

    def step(inputs, labels):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(inputs), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def leanest():
    """addmm and relu, autograd.grad, updates in place."""
    w1 = (torch.randn(SIZES[0], SIZES[1]) / SIZES[0] ** 0.5).requires_grad_()
    b1 = torch.zeros(SIZES[1], requires_grad=True)
    w2 = (torch.randn(SIZES[1], SIZES[2]) / SIZES[1] ** 0.5).requires_grad_()
    b2 = torch.zeros(SIZES[2], requires_grad=True)
    parameters = (w1, b1, w2, b2)

    def step(inputs, labels):
        logits = torch.addmm(b2, torch.relu(torch.addmm(b1, inputs, w1)), w2)
        loss = F.cross_entropy(logits, labels)
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients):
                parameter.sub_(gradient, alpha=RATE)
        return loss.item()

    return step


def seconds_per_step(step, steps):
    start = time.perf_counter()
    for i in range(steps):
        step(INPUTS[i % BATCHES], LABELS[i % BATCHES])
    return (time.perf_counter() - start) / steps


forms = {"nn": as_users_write_it(), "lean": leanest()}
print("PyTorch", torch.__version__, flush=True)
for line in sys.stdin:
    form, count = line.split()
    print(seconds_per_step(forms[form], int(count)), flush=True)
