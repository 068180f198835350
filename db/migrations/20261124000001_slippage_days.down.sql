alter table initiative_period_figure drop column slippage_days;
