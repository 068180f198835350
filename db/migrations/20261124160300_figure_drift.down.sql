drop table figure_drift, figure_check;
