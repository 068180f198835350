-- The sample set counted its milestones from 0; the forms, and the files that come back from a spreadsheet, count from 1.
update milestone set position = position + 1 where initiative_id in (select initiative_id from milestone where position = 0);
