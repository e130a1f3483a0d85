import {csvLine} from '../../service/register/csv-line.ts';
import {type Command, readArguments, required} from '../command.ts';
import {loadSite} from '../load-site.ts';
import {activitiesOf} from '../ropa/activities.ts';
import {activityColumns, NOT_STATED} from '../ropa/activity.ts';
import {ownActivitiesOf} from '../ropa/own-activities.ts';

/** `privacy-desk ropa`. */
export const ropa: Command = {
  name: 'ropa',
  summary: 'Print what a record of processing activities needs, as CSV.',
  usage: `privacy-desk ropa <site.json>

Prints one line for each service of the configuration, and for the receipts, requests and complaints that the record service keeps, with the columns that Article 30 of the UK GDPR asks for, as CSV for your
record of processing activities. Where the configuration says nothing, the column has "${NOT_STATED}".`,
  async run(args, {terminal}) {
    const {argument} = readArguments(args, {});
    const file = required(argument, '<site.json>');
    const site = await loadSite(file, terminal);
    if (!site) return 1;
    const activities = activitiesOf(site.config);
    if (activities.length === 0) terminal.printError(`${file}: The configuration has no services.`);
    const rows = [
      activityColumns,
      ...[...activities, ...ownActivitiesOf(site.config)].map((activity) =>
        activityColumns.map((column) => activity[column]),
      ),
    ];
    terminal.print(
      rows
        .map((row) => csvLine(row))
        .join('')
        .trimEnd(),
    );
    return 0;
  },
};
