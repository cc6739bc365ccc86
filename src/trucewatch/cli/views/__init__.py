"""What the terminal shows: functions from model objects to rich renderables. Nothing here prints or asks the store."""
