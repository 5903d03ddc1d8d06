require('tsx/cjs/api').register();
module.exports = require('../before-all.ts').default;
