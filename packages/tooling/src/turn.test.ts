import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { at } from './checkout.mjs';
import { takingTurns } from './turn.mjs';

const name = `test-${process.pid}`;
const lock = at('.cache', `${name}.lock`);

afterEach(() => rmSync(lock, { recursive: true, force: true }));

it('commands of one name run one after the other', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const events: string[] = [];
  const task = (who: string) => () => sleep(50).then(() => events.push(`${who} begins`)).then(() => sleep(50)).then(() => events.push(`${who} ends`));
  await Promise.all([takingTurns(name, task('a')), takingTurns(name, task('b'))]);
  expect(events).toEqual(events[0] === 'a begins' ? ['a begins', 'a ends', 'b begins', 'b ends'] : ['b begins', 'b ends', 'a begins', 'a ends']);
  expect(existsSync(lock)).toBe(false);
});

it.each([
  ['whose owner is dead', () => writeFileSync(`${lock}/pid`, '2147483646')],
  ['that has had no heartbeat', () => utimesSync(lock, new Date(0), new Date(0))],
])('a turn %s is taken over', async (_, leave) => {
  mkdirSync(lock, { recursive: true });
  writeFileSync(`${lock}/pid`, String(process.pid));
  leave();
  expect(await takingTurns(name, () => 'done')).toBe('done');
});

it('a turn ends with its task, also when that fails', async () => {
  await expect(takingTurns(name, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(existsSync(lock)).toBe(false);
});
