// Loaded before the service: writes a line for each time that its event loop was held for long, with when and how long.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const HVERT = 5;
const LAENGE = 50;
let foer = performance.now();
// Threads load it too; what they are busy with holds nobody up.
if (isMainThread) setInterval(watch, HVERT).unref();

function watch() {
  const nu = performance.now();
  const holdt = nu - foer - HVERT;
  if (holdt > LAENGE && process.env.LOOP_DELAY_FILE) appendFileSync(process.env.LOOP_DELAY_FILE, `${Date.now()} ${Math.round(holdt)}\n`);
  foer = nu;
}
