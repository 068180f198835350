drop table subscription_delivery, subscription;
