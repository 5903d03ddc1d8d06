// Loaded before the service: writes a line for each time that its event loop was held for long, with when and how long.
const { appendFileSync } = require('node:fs');
const HVERT = 5;
const LAENGE = 50;
let foer = performance.now();
setInterval(() => {
  const nu = performance.now();
  const holdt = nu - foer - HVERT;
  if (holdt > LAENGE && process.env.OPHOLD_FIL) appendFileSync(process.env.OPHOLD_FIL, `${Date.now()} ${Math.round(holdt)}\n`);
  foer = nu;
}, HVERT).unref();
