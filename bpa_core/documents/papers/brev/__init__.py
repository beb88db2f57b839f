"""The letters beside the application and the appeal: from the reminder to the consent of the young."""
