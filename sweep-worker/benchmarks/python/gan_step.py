"""The PyTorch side of the benchmark GanStep: one training step of a GAN of two networks with 6 hidden layers of 384,
batch 256, rmsprop as TensorFlow 1 computes it, on one thread.

Reads lines "FORM STEPS" with FORM lean, nn or sga, and answers each with the mean seconds of processor time of a step.
"""
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.manual_seed(1)
WIDTHS, LATENT, BATCH, BATCHES, RATE = 6 * [384], 64, 256, 8, 1e-4
REAL = torch.randn(BATCHES, BATCH, 2)
NOISE = torch.randn(BATCHES, BATCH, LATENT)


def parameters(sizes):
    """W_1, b_1, W_2, b_2, ... with W as [inputs, outputs]."""
    flat = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        flat.append((torch.randn(inputs, outputs) / inputs ** 0.5).requires_grad_())
        flat.append(torch.zeros(outputs, requires_grad=True))
    return flat


def network(flat, signal):
    last = len(flat) - 2
    for layer in range(0, len(flat), 2):
        signal = torch.addmm(flat[layer + 1], signal, flat[layer])
        signal = signal if layer == last else torch.relu(signal)
    return signal


def losses(discriminator, generator, real, noise):
    real_scores = network(discriminator, real)
    fake_scores = network(discriminator, network(generator, noise))
    return (F.softplus(-real_scores).mean() + F.softplus(fake_scores).mean(), F.softplus(-fake_scores).mean())


def gradients(loss, variables, **keywords):
    return torch.autograd.grad(loss, variables, **keywords)


class Game:
    """Both networks, with one update for all parameters in place."""

    def __init__(self):
        self.discriminator = parameters([2] + WIDTHS + [1])
        self.generator = parameters([LATENT] + WIDTHS + [2])
        self.all = self.discriminator + self.generator
        self.mean_squares = [torch.ones_like(parameter) for parameter in self.all]

    def field(self, real, noise, **keywords):
        of_discriminator, of_generator = losses(self.discriminator, self.generator, real, noise)
        first = gradients(of_discriminator, self.discriminator, retain_graph=True, **keywords)
        return list(first) + list(gradients(of_generator, self.generator, **keywords))

    @torch.no_grad()
    def descend(self, direction):
        torch._foreach_mul_(self.mean_squares, 0.9)
        torch._foreach_addcmul_(self.mean_squares, direction, direction, 0.1)
        roots = torch._foreach_add(self.mean_squares, 1e-10)
        torch._foreach_sqrt_(roots)
        torch._foreach_addcdiv_(self.all, direction, roots, -RATE)


def leanest():
    """One pass forward, autograd.grad for either player, fused updates in place."""
    game = Game()

    def step(real, noise):
        game.descend(game.field(real, noise))

    return step


def as_users_write_it():
    """nn.Sequential, optim.RMSprop for either player, fake points detached for the discriminator."""

    def layers(sizes):
        modules = []
        for inputs, outputs in zip(sizes, sizes[1:]):
            modules += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    discriminator = layers([2] + WIDTHS + [1])
    generator = layers([LATENT] + WIDTHS + [2])
    optimizers = [torch.optim.RMSprop(net.parameters(), lr=RATE, alpha=0.9) for net in (discriminator, generator)]

    def step(real, noise):
        fake = generator(noise)
        optimizers[0].zero_grad()
        of_discriminator = F.softplus(-discriminator(real)).mean() + F.softplus(discriminator(fake.detach())).mean()
        of_discriminator.backward()
        optimizers[1].zero_grad()
        of_generator = F.softplus(-discriminator(fake)).mean()
        of_generator.backward()
        for optimizer in optimizers:
            optimizer.step()

    return step


def symplectic_gradient_adjustment():
    """H xi and H^T xi by double backward, as the papers' code computes them, and the aligned sign."""
    game = Game()

    def dot(left, right):
        return sum((a * b).sum() for a, b in zip(left, right))

    def step(real, noise):
        xi = game.field(real, noise, create_graph=True)
        fixed = [block.detach() for block in xi]
        transposed = gradients(xi, game.all, grad_outputs=fixed, retain_graph=True)
        dummy = [torch.zeros_like(block, requires_grad=True) for block in xi]
        linear = gradients(xi, game.all, grad_outputs=dummy, create_graph=True)
        jacobian = gradients(linear, dummy, grad_outputs=fixed)
        antisymmetric = [0.5 * (t - h) for t, h in zip(transposed, jacobian)]
        sign = torch.sign(dot(fixed, transposed) * dot(antisymmetric, transposed) / len(xi) + 0.1)
        game.descend([block + sign * a for block, a in zip(fixed, antisymmetric)])

    return step


def seconds_per_step(step, steps):
    start = time.process_time()
    for i in range(steps):
        step(REAL[i % BATCHES], NOISE[i % BATCHES])
    return (time.process_time() - start) / steps


forms = {"lean": leanest(), "nn": as_users_write_it(), "sga": symplectic_gradient_adjustment()}
print("PyTorch", torch.__version__, flush=True)
for line in sys.stdin:
    form, count = line.split()
    print(seconds_per_step(forms[form], int(count)), flush=True)
