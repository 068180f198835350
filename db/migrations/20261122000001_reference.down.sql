drop table rule_version, app_setting, data_version, citation, source_participant, source_document,
	area_set_place, area_set, place, organisation, dimension;
drop domain currency, precision_kind, percent, quarter, fiscal_year;
drop function quarter_end(integer, integer), quarter_start(integer, integer), fiscal_quarter_of(date), fiscal_year_of(date);
drop extension pg_trgm;
