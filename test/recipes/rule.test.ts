import { follow } from './kit';
import { RULE_RECIPE } from './rule.recipe';

follow(RULE_RECIPE);
