namespace EssayCoach.Data.Tests;
