require('tsx/cjs/api').register();
module.exports = require('../after-all.ts').default;
