"""The web reader: pages made on this machine from a ledger, which work without JavaScript and load nothing from elsewhere."""
