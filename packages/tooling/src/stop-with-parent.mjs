// Preloaded into the server: when the command that started it is killed outright, it stops
// cleanly instead of living on without anybody to stop it.
const command = Number(process.env.PASSERELLE_COMMAND);

if (process.connected) {
  process.once('disconnect', () => {
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
  });
  process.channel?.unref();
}

// Under `node --watch` the channel is the watcher's, which does not notice: it is asked to stop.
if (command > 0 && command !== process.ppid) {
  const watch = setInterval(() => {
    if (isAlive(command)) return;
    clearInterval(watch);
    process.kill(process.ppid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
