import { follow } from './kit';
import { NOUN } from './noun.recipe';

follow(NOUN);
