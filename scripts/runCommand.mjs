import { spawn } from 'node:child_process';

/**
 * Runs one command and answers `{ code, output, timedOut }`; `code` is 127 when there is no such command. With
 * `show` its output goes to this terminal too. The command gets its own process group and the whole group is ended
 * after `timeout` milliseconds, so that nothing can hang.
 */
export function runCommand(command, args, { cwd, env, show = false, timeout = 0, input } = {}) {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: !windows,
      shell: windows,
    });
    const chunks = [];
    let timedOut = false;
    const end = () => {
      timedOut = true;
      endGroup(child, windows);
    };
    const late = timeout ? setTimeout(end, timeout) : undefined;
    const take = (stream) => (chunk) => {
      chunks.push(chunk);
      if (show) stream.write(chunk);
    };
    const stop = () => endGroup(child, windows);
    // Ctrl+C reaches this process alone, as the child leads a group of its own.
    const interrupted = () => process.exit(130);
    process.once('exit', stop);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    if (input !== undefined) child.stdin.end(input);
    const finish = (code) => {
      clearTimeout(late);
      process.removeListener('exit', stop);
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, interrupted);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8'), timedOut });
    };
    child.once('error', (error) => finish(error.code === 'ENOENT' ? 127 : 126));
    child.once('close', (code) => finish(code ?? 1));
  });
}

function endGroup(child, windows) {
  if (child.exitCode !== null || child.pid === undefined) return;
  try {
    if (windows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
