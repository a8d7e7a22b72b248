import { spawn } from 'node:child_process';
import { root } from './place.ts';

/** Packages and screens as `npm start` would make them first; nothing to do when they are there. */
export function prepareScreens(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm run build ended with ${code}`))));
  });
}
