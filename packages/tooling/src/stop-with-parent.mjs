// Preloaded into the server: when the command that started it is killed outright, it stops
// cleanly instead of living on without anybody to stop it.
if (process.connected) {
  process.once('disconnect', () => {
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
  });
  process.channel?.unref();
}
