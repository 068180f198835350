drop index figure_reported;
alter table figure_place drop constraint figure_place_initiative_id_fkey,
	add foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade;
alter table figure_dimension drop constraint figure_dimension_initiative_id_fkey,
	add foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade;
