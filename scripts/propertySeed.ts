import fc from 'fast-check';

// Property tests draw the same cases at every run, so that a red run is red again; GALLEY_SEED=<number> draws others.
fc.configureGlobal({ seed: Number(process.env.GALLEY_SEED ?? 20261122) });
