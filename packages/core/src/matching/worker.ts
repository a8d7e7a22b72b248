import { parentPort, workerData } from 'node:worker_threads';
import type { MatchingProblem } from './facts.ts';
import { propose } from './proposing.ts';

/** A thread for one proposal: what takes the processor here keeps nobody else waiting. */
parentPort?.postMessage(propose(workerData as MatchingProblem));
