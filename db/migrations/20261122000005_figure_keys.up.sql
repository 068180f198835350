-- Dimensions and places of a figure hang on the initiative: a key to the figure's three columns was checked through
-- whichever index came first while the table's statistics were young, a whole quarter's rows a check.
alter table figure_dimension drop constraint figure_dimension_initiative_id_fiscal_year_quarter_fkey,
	add foreign key (initiative_id) references initiative on delete cascade;
alter table figure_place drop constraint figure_place_initiative_id_fiscal_year_quarter_fkey,
	add foreign key (initiative_id) references initiative on delete cascade;
-- The default period is the newest with an approved report.
create index figure_reported on initiative_period_figure (fiscal_year, quarter) where is_reported;
