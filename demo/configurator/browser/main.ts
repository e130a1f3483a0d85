import {startConfigurator} from './start-configurator.ts';

const place = document.getElementById('configurator');
if (place) void startConfigurator(place);
