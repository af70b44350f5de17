/** Loaded into a child process before its program: ends it in an orderly way when its parent is gone, however that went. */
if (process.channel !== undefined && process.channel !== null) {
  process.on('disconnect', () => {
    // As a signal would: whoever listens ends in order, and where nobody listens there is nothing to put in order.
    if (!process.emit('SIGTERM')) process.exit(143);
  });
  // The channel is for this alone and keeps nothing running.
  process.channel.unref();
}
